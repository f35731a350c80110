export function testEquipment(): Promise<Record<string, string>>;
export function kafkaEquipment(): Promise<Record<string, string>>;
