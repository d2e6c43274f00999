#pragma once

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// Every function here answers -1 with errno set when the kernel refuses, unless it says otherwise.

/// A timer on CLOCK_REALTIME: not armed, non-blocking, closed on exec (timerfd_create(2)).
int clinux_wall_timer(void);

/// Arms the timer for an absolute time. 1: armed, and the clock had been set since it was last armed or read
/// (TFD_TIMER_CANCEL_ON_SET); 0: armed.
int clinux_wall_timer_arm(int timer, int64_t seconds, int64_t nanoseconds);

/// A descriptor from which the signals of the set are read: non-blocking, closed on exec (signalfd(2)).
int clinux_signal_descriptor(const sigset_t *signals);

/// The number of the next pending signal; -1 with EAGAIN when there is none.
int clinux_signal_read(int descriptor);

/// A counter that starts at zero: non-blocking, closed on exec (eventfd(2)).
int clinux_counter(void);

/// Who is at the other end of a Unix socket, as the kernel noted it at connect.
struct clinux_peer {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};

/// SO_PEERCRED of unix(7).
int clinux_peer(int socket, struct clinux_peer *peer);

/// SO_PEERGROUPS: fills up to `capacity` supplementary groups and answers how many there are; when that is more than
/// `capacity`, nothing was filled.
ssize_t clinux_peer_groups(int socket, gid_t *groups, size_t capacity);

/// A file that lies in memory alone: closed on exec (memfd_create(2)).
int clinux_memory_file(const char *name);

/// A descriptor that can be read from once a process has ended (pidfd_open(2)).
int clinux_process_descriptor(pid_t process);

/// Has large blocks of memory mapped one by one, so that each goes back when it is freed and leaves no hole (mallopt(3)).
/// Left alone, malloc stops doing so for blocks of a size it has seen freed once.
void clinux_map_large_blocks(void);

/// Gives free memory inside the heap back to the kernel (malloc_trim(3)); a few milliseconds of work.
void clinux_give_back_memory(void);
