// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/OpensslServer.h"

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

//! Makes the process end when the test ends, even if the test crashes.
void dieWithParent(QProcess *process)
{
#ifdef Q_OS_LINUX
    process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#else
    Q_UNUSED(process)
#endif
}

} // namespace

OpensslServer::OpensslServer(const QString &certificate, const QString &key, const QStringList &more)
{
    dieWithParent(&m_program);
    m_program.setProcessChannelMode(QProcess::MergedChannels);
    m_program.start(
        u"openssl"_s,
        QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-www"_s, u"-cert"_s, certificate, u"-key"_s, key} + more);
    const QByteArray marker = "ACCEPT 127.0.0.1:";
    QByteArray said;
    qsizetype at = -1;
    while (at < 0 || said.indexOf('\n', at) < 0) {
        if (!m_program.waitForReadyRead(20'000))
            qFatal("openssl s_server %s: %s\n%s", qPrintable(more.join(u' ')), qPrintable(m_program.errorString()),
                   said.constData());
        said += m_program.readAll();
        at = said.indexOf(marker);
    }
    const QByteArray rest = said.mid(at + marker.size());
    m_port = rest.first(rest.indexOf('\n')).trimmed().toUShort();
}

OpensslServer::~OpensslServer()
{
    m_program.kill();
    m_program.waitForFinished(5'000);
}

} // namespace watchkeeper::test
