-- A block of 200,000 rows is about 14 MB: in a file a column each of them costs the disk some fifty files. Parts become wide when merged.
ALTER TABLE vehicle_states MODIFY SETTING min_bytes_for_wide_part = 67108864;
ALTER TABLE perceived_objects MODIFY SETTING min_bytes_for_wide_part = 67108864;
ALTER TABLE pedestrians MODIFY SETTING min_bytes_for_wide_part = 67108864;
ALTER TABLE terminals MODIFY SETTING min_bytes_for_wide_part = 67108864;
