#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <malloc.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

int clinux_wall_timer(void) {
    return timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
}

int clinux_wall_timer_arm(int timer, int64_t seconds, int64_t nanoseconds) {
    struct itimerspec due = {.it_value = {.tv_sec = seconds, .tv_nsec = nanoseconds}};
    if (timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &due, NULL) == 0)
        return 0;
    // The kernel arms the timer first and reports the step of the clock afterwards.
    return errno == ECANCELED ? 1 : -1;
}

int clinux_signal_descriptor(const sigset_t *signals) {
    return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

int clinux_signal_read(int descriptor) {
    struct signalfd_siginfo info;
    ssize_t size = read(descriptor, &info, sizeof info);
    if (size == (ssize_t)sizeof info)
        return (int)info.ssi_signo;
    if (size >= 0)
        errno = EIO;
    return -1;
}

int clinux_counter(void) {
    return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
}

int clinux_peer(int socket, struct clinux_peer *peer) {
    struct ucred credentials;
    socklen_t size = sizeof credentials;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0)
        return -1;
    peer->pid = credentials.pid;
    peer->uid = credentials.uid;
    peer->gid = credentials.gid;
    return 0;
}

ssize_t clinux_peer_groups(int socket, gid_t *groups, size_t capacity) {
    socklen_t size = (socklen_t)(capacity * sizeof(gid_t));
    if (getsockopt(socket, SOL_SOCKET, SO_PEERGROUPS, groups, &size) == 0 || errno == ERANGE)
        return (ssize_t)(size / sizeof(gid_t));
    return -1;
}

int clinux_memory_file(const char *name) {
    return memfd_create(name, MFD_CLOEXEC);
}

int clinux_process_descriptor(pid_t process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

void clinux_map_large_blocks(void) {
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
}

void clinux_give_back_memory(void) {
    malloc_trim(0);
}
