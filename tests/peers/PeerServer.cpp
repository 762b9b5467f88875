// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "peers/PeerServer.h"

#include "checks/helpers/Files.h"
#include "checks/helpers/Processes.h"
#include "peers/PeerPorts.h"
#include "support/TestCertificates.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <glob.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {
namespace {

const QString kCertificate = u"certificate.pem"_s;
const QString kKey = u"key.pem"_s;
const QString kAuthority = u"authority.pem"_s;
constexpr int kStartTimeoutMs = 240'000; // [ms] enough for a database on a busy computer
constexpr int kEndTimeoutMs = 60'000;    // [ms]
constexpr int kMaxStopSignals = 120;     // maximum number of stop signals in that time

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! Returns the first path that matches a pattern, such as `bin/postgres` of any version below `/usr/lib/postgresql`.
QString firstMatch(const QString &pattern)
{
    glob_t found{};
    QString path;
    if (glob(QFile::encodeName(pattern).constData(), 0, nullptr, &found) == 0)
        path = QFile::decodeName(found.gl_pathv[0]);
    globfree(&found);
    return path;
}

//! An ordinary user's PATH doesn't contain the folders in which Debian installs servers.
QString findProgram(const QString &name)
{
    if (name.startsWith(u'/'))
        return firstMatch(name);
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

//! Returns the states of the processes in a group, such as `S`, with one letter per process. Zombies are skipped, since there
//! may be no process that reaps orphans.
QByteArray statesOf(pid_t group)
{
    QByteArray states;
    const QStringList entries = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        const QByteArray stat = procFile(entry, u"stat"_s);                            // empty if the entry isn't a process
        const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' '); // state, parent, group
        if (rest.value(2).toLongLong() == group && rest.first() != "Z" && rest.first() != "X")
            states += rest.first();
    }
    return states;
}

int signalNumber(const QString &name)
{
    static const QHash<QString, int> numbers{{u"TERM"_s, SIGTERM}, {u"INT"_s, SIGINT},   {u"QUIT"_s, SIGQUIT},
                                             {u"HUP"_s, SIGHUP},   {u"USR1"_s, SIGUSR1}, {u"USR2"_s, SIGUSR2},
                                             {u"STOP"_s, SIGSTOP}, {u"CONT"_s, SIGCONT}, {u"KILL"_s, SIGKILL}};
    return numbers.value(name, -1);
}

} // namespace

PeerServer::PeerServer(QString scriptFile)
    : m_scriptFile(std::move(scriptFile))
{
}

PeerServer::~PeerServer()
{
    stop();
}

QString PeerServer::start(const std::function<bool()> &answers)
{
    QString problem;
    for (int attempt = 0; attempt < 3; ++attempt) {
        problem = prepare();
        if (problem.isEmpty())
            problem = launch();
        if (!problem.isEmpty())
            return problem;
        const auto isDecided = [this, &answers] { return m_process->state() != QProcess::Running || answers(); };
        const bool inTime = QTest::qWaitFor(isDecided, kStartTimeoutMs);
        if (inTime && m_process->state() == QProcess::Running)
            return {};
        problem = u"%1 does not answer. It said: %2"_s.arg(m_script.program, output());
        if (!inTime)
            return problem;
        stop();
    }
    return problem;
}

PeerWords PeerServer::words() const
{
    PeerWords words{{u"folder"_s, m_folder->path()},      {u"user"_s, m_user.name()},
                    {u"group"_s, m_user.group()},         {u"certificate"_s, m_folder->filePath(kCertificate)},
                    {u"key"_s, m_folder->filePath(kKey)}, {u"authority"_s, m_folder->filePath(kAuthority)}};
    for (auto it = m_ports.begin(); it != m_ports.end(); ++it)
        words.insert(it.key(), QString::number(*it));
    return words;
}

QString PeerServer::prepare()
{
    m_folder = std::make_unique<QTemporaryDir>();
    takePorts();
    m_script = readPeerScript(m_scriptFile, words());
    QString problem = m_script.problem.isEmpty() ? writeFiles() : m_scriptFile + u": "_s + m_script.problem;
    for (qsizetype i = 0; problem.isEmpty() && i < m_script.before.size(); ++i)
        problem = run(m_script.before.at(i));
    return problem;
}

void PeerServer::takePorts()
{
    const QStringList names = peerPorts(m_scriptFile);
    const QList<quint16> ports = freePorts(names.size());
    for (qsizetype i = 0; i < names.size(); ++i)
        m_ports.insert(names.at(i), ports.at(i));
}

//! Writes folders, certificates and the files of the script. Only the server's user can access them.
QString PeerServer::writeFiles()
{
    m_user.own(m_folder->path());
    for (const QString &name : std::as_const(m_script.folders)) {
        QDir(m_folder->path()).mkpath(name);
        grantPermissions(name, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    const TestCertificates certificates;
    QHash<QString, QByteArray> files = m_script.files;
    files.insert(kCertificate, fileContent(certificates.certificateFile(u"good"_s)));
    files.insert(kAuthority, fileContent(certificates.caFile())); // the server's user might not have access to the original
    files.insert(kKey, fileContent(certificates.keyFile(u"good"_s)));
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (!writeFile(m_folder->filePath(it.key()), it.value()))
            return u"cannot write "_s + it.key();
        grantPermissions(it.key(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return {};
}

void PeerServer::grantPermissions(const QString &name, QFileDevice::Permissions permissions) const
{
    QFile::setPermissions(m_folder->filePath(name), permissions);
    m_user.own(m_folder->filePath(name));
}

//! The server has its own process group, so that signals also reach its children. It is killed when the test ends. The death
//! signal is set last, because changing the user resets it.
void PeerServer::setUp(QProcess *process) const
{
    process->setChildProcessModifier([this] {
        ::setpgid(0, 0);
        m_user.impersonate();
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    });
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setWorkingDirectory(m_folder->path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder->path());
    for (auto it = m_script.environment.begin(); it != m_script.environment.end(); ++it)
        environment.insert(it.key(), it->toVariant().toString());
    process->setProcessEnvironment(environment);
}

QString PeerServer::launch()
{
    const QString program = findProgram(m_script.program);
    if (program.isEmpty())
        return u"there is no program "_s + m_script.program;
    m_process = std::make_unique<QProcess>();
    setUp(m_process.get());
    m_process->start(program, m_script.arguments);
    if (!m_process->waitForStarted())
        return m_process->errorString();
    m_group = static_cast<pid_t>(m_process->processId());
    return {};
}

QString PeerServer::run(const PeerAction &action)
{
    const QString program = findProgram(action.command.value(0));
    if (program.isEmpty())
        return u"there is no program "_s + action.command.value(0);
    QProcess process;
    setUp(&process);
    process.start(program, action.command.mid(1));
    process.write(action.input.toUtf8());
    process.closeWriteChannel();
    if (process.waitForFinished(kStartTimeoutMs) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return u"%1: %2 %3"_s.arg(action.command.join(u' '), process.errorString(), QString::fromUtf8(process.readAll()));
}

bool PeerServer::send(const QString &signalName)
{
    return m_group > 0 && ::kill(-m_group, signalNumber(signalName)) == 0;
}

bool PeerServer::isStopped() const
{
    const QByteArray states = statesOf(m_group);
    return states.count('T') == states.size();
}

QString PeerServer::output()
{
    return m_process ? QString::fromUtf8(m_process->readAll().right(4000)) : QString();
}

bool PeerServer::stopsOnSignal()
{
    const int requests = m_script.asksAgain ? kMaxStopSignals : 1;
    for (int asked = 0; asked < requests; ++asked) {
        ::kill(m_group, signalNumber(m_script.stopSignal));
        if (m_process->waitForFinished(kEndTimeoutMs / requests))
            return true;
    }
    return false;
}

QString PeerServer::stop()
{
    if (m_group == 0)
        return {};
    QString left;
    send(u"CONT"_s);
    if (m_process->state() == QProcess::Running && !stopsOnSignal())
        left = u"%1 does not end when asked to. It said: %2"_s.arg(m_script.program, output());
    const auto isGone = [this] { return statesOf(m_group).isEmpty(); };
    if (!QTest::qWaitFor(isGone, left.isEmpty() ? kEndTimeoutMs : 0) && left.isEmpty())
        left = u"children of %1 outlived it"_s.arg(m_script.program);
    send(u"KILL"_s);
    if (!QTest::qWaitFor(isGone, kEndTimeoutMs))
        left = u"%1, or a child of it, outlives even KILL"_s.arg(m_script.program);
    m_process->waitForFinished();
    m_process.reset();
    m_group = 0;
    return left;
}

} // namespace watchkeeper::test
