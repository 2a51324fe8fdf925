/** `mx.monitor`: statistics of every array inside running networks. */
export { Monitor, type MonitorOptions, type MonitorEntry } from './monitor.js';
