/** What drivers see of the signals. */
export interface SignalView {
  /** Of a group of the junction with this index; 'none' where no signal rules. */
  light(junctionIndex: number, group: number): 'green' | 'yellow' | 'red' | 'none';
}
