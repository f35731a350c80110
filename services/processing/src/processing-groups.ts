/** Those who fold the topics. */
export const PROCESSING_GROUP = 'processing';
/** The one who watches over the whole city. */
export const WATCHING_GROUP = 'watching';
/** Those who see what becomes of commands. */
export const COMMANDS_GROUP = 'commands';
/** The one who controls signals in real time: by their lights, and by the logs of their controllers. */
export const CONTROL_GROUP = 'control';
export const CONTROL_LOG_GROUP = 'control-log';
