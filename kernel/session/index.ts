/** The session room: runs cells on the main thread and keeps their state. */
export { Session, type SessionLink } from './session.js';
export { handOver } from './handover.js';
