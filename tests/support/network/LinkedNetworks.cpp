// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/network/LinkedNetworks.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

namespace {

QString failed(const QString &what)
{
    return u"%1: %2"_s.arg(what, QString::fromLocal8Bit(std::strerror(errno)));
}

bool writeControl(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

} // namespace

QString LinkedNetworks::enter()
{
    const QByteArray user = QByteArray::number(getuid());
    const QByteArray group = QByteArray::number(getgid());
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) // fails in a chroot, but root doesn't need a user namespace
        return unshare(CLONE_NEWNET) == 0 ? QString() : failed(u"a namespace"_s);
    writeControl(u"/proc/self/setgroups"_s, "deny");
    if (!writeControl(u"/proc/self/uid_map"_s, "0 " + user + " 1")
        || !writeControl(u"/proc/self/gid_map"_s, "0 " + group + " 1"))
        return failed(u"a user in the namespace"_s);
    return {};
}

QString LinkedNetworks::connect()
{
    m_other.setChildProcessModifier([] {
        if (unshare(CLONE_NEWNET) != 0)
            _exit(1);
    });
    m_other.start(u"cat"_s, QStringList());
    if (!m_other.waitForStarted())
        return m_other.errorString();
    m_other.write("there\n"); // echoed once the process runs, so its namespace exists
    if (!m_other.waitForReadyRead())
        return u"the other end has no namespace"_s;
    ip(u"link set lo up"_s);
    ip(u"address add %1/32 dev lo"_s.arg(kServer));
    ip(u"link add gate type veth peer name eth0 netns %1"_s.arg(m_other.processId()));
    ip(u"address add %1/24 dev gate"_s.arg(kRouter));
    ip(u"link set gate up"_s);
    ipOnOtherComputer(u"link set lo up"_s);
    ipOnOtherComputer(u"address add 10.77.0.2/24 dev eth0"_s);
    setInterfaceUp(true);
    // The interface carries no traffic until its state is UP.
    for (int looks = 0; m_problem.isEmpty() && !ipOnOtherComputer(u"-o link show eth0"_s).contains("state UP"_L1); ++looks) {
        if (looks > 1'000)
            return u"eth0 does not come up"_s;
    }
    return m_problem;
}

LinkedNetworks::~LinkedNetworks()
{
    ip(u"link del gate"_s);
    ip(u"address flush dev lo"_s);
    m_other.closeWriteChannel();
    m_other.waitForFinished();
}

void LinkedNetworks::startOnOtherComputer(QProcess *process) const
{
    const QByteArray path = u"/proc/%1/ns/net"_s.arg(m_other.processId()).toLocal8Bit();
    process->setChildProcessModifier([path] {
        const int space = open(path.constData(), O_RDONLY | O_CLOEXEC);
        if (space < 0 || setns(space, CLONE_NEWNET) != 0)
            _exit(1);
    });
}

//! An interface loses its routes when it goes down.
void LinkedNetworks::setInterfaceUp(bool isUp)
{
    ipOnOtherComputer(isUp ? u"link set eth0 up"_s : u"link set eth0 down"_s);
    if (isUp)
        ipOnOtherComputer(u"route add default via "_s + kRouter);
}

void LinkedNetworks::setCablePlugged(bool isIn)
{
    ip(isIn ? u"link set gate up"_s : u"link set gate down"_s);
}

void LinkedNetworks::setRouterSilent(bool isMute)
{
    const QString what = isMute ? u"del"_s : u"add"_s;
    ip(u"address %1 %2/24 dev gate"_s.arg(what, kRouter));
    setServerReachable(!isMute);
}

void LinkedNetworks::setServerReachable(bool isThere)
{
    ip(u"address %1 %2/32 dev lo"_s.arg(isThere ? u"add"_s : u"del"_s, kServer));
}

void LinkedNetworks::ip(const QString &words)
{
    QProcess process;
    run(&process, words);
}

QString LinkedNetworks::ipOnOtherComputer(const QString &words)
{
    QProcess process;
    startOnOtherComputer(&process);
    return run(&process, words);
}

QString LinkedNetworks::run(QProcess *process, const QString &words)
{
    process->start(u"ip"_s, words.split(u' '));
    if (!process->waitForFinished() || process->exitStatus() != QProcess::NormalExit || process->exitCode() != 0)
        m_problem =
            u"ip %1: %2 %3"_s.arg(words, process->errorString(), QString::fromLocal8Bit(process->readAllStandardError()));
    return QString::fromLocal8Bit(process->readAllStandardOutput());
}

} // namespace watchkeeper::test
