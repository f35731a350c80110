/** What drivers and people on foot see of the signals. */
export interface SignalView {
  /** Of a group of the junction with this index; 'none' where no signal rules. For people on foot green is walk, yellow is the flashing hand. */
  light(junctionIndex: number, group: number): 'green' | 'yellow' | 'red' | 'none';
}
