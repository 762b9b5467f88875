// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crawl/render/DevTools.h"

#include "async/Alarm.h"
#include "async/PoolTasks.h"
#include "checks/base/CheckServices.h"
#include "checks/base/SafeText.h"
#include "checks/command/CommandGroup.h"
#include "checks/command/CommandGuard.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>

#include <utility>

namespace watchkeeper {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kLargeMessage = 64 * 1024; //!< [bytes] larger ones are parsed in the pool
constexpr qsizetype kKeptErrors = 4096;        //!< [bytes]
constexpr Milliseconds kEndLimit{800};
constexpr Milliseconds kGroupLimit{200}; //!< after the end of the leader, for processes that are dying, or that nobody reaps
constexpr int kDestructorLimitMs = 200;

class DevToolsText
{
    Q_DECLARE_TR_FUNCTIONS(Crawl)
};

//! Returns what a browser printed last, without the place in its source.
QString lastError(const QByteArray &errors)
{
    static const QRegularExpression place(u"^\\[[^\\]]*\\] *"_s);
    return nthLine(QString::fromUtf8(errors), -1).remove(place);
}

#ifndef Q_OS_WIN
//! Returns names to search for in PATH, and paths. The first one that exists is used.
QStringList browserCandidates()
{
#ifdef Q_OS_MACOS
    QStringList candidates{u"chromium"_s};
    for (const QString &folder : {u"/Applications"_s, QDir::home().filePath(u"Applications"_s)}) {
        for (const QString &name : {u"Chromium"_s, u"Google Chrome"_s, u"Microsoft Edge"_s, u"Brave Browser"_s})
            candidates.append(u"%1/%2.app/Contents/MacOS/%2"_s.arg(folder, name));
    }
    return candidates;
#else
    // Those of Snap come last, because they can't use every folder.
    return {u"chromium"_s,
            u"chromium-browser"_s,
            u"google-chrome-stable"_s,
            u"google-chrome"_s,
            u"microsoft-edge-stable"_s,
            u"microsoft-edge"_s,
            u"brave-browser"_s,
            u"brave"_s,
            u"/opt/google/chrome/chrome"_s,
            u"/opt/microsoft/msedge/msedge"_s,
            u"/opt/brave.com/brave/brave"_s,
            u"/usr/lib/chromium/chromium"_s,
            u"/usr/lib64/chromium-browser/chromium-browser"_s,
            u"/snap/bin/chromium"_s};
#endif
}
#endif

} // namespace

Expected<QString, QString> findBrowser(const QString &given)
{
#ifdef Q_OS_WIN
    Q_UNUSED(given)
    return Unexpected(DevToolsText::tr("Pages can't be rendered on Windows yet. Crawl the site without rendering."));
#else
    for (const QString &candidate : given.isEmpty() ? browserCandidates() : QStringList{given}) {
        const QString found = QStandardPaths::findExecutable(candidate);
        if (!found.isEmpty())
            return found;
    }
    return Unexpected(
        given.isEmpty() ? DevToolsText::tr("No browser was found to render pages. Install Chromium, Chrome, Edge or Brave, or "
                                           "set the path of the browser.")
                        : DevToolsText::tr("The browser %1 was not found, or isn't an executable program.").arg(given));
#endif
}

QStringList browserArguments(const QString &folder, const NetworkSettings &network, bool verifiesTls)
{
    QStringList arguments{
        u"--headless=new"_s,
        u"--remote-debugging-pipe"_s,
        u"--user-data-dir="_s + folder,
        u"--no-first-run"_s,
        u"--no-default-browser-check"_s,
        u"--disable-background-networking"_s,
        u"--disable-breakpad"_s,
        u"--disable-component-update"_s,
        u"--disable-default-apps"_s,
        u"--disable-domain-reliability"_s,
        u"--disable-extensions"_s,
        u"--disable-sync"_s,
        u"--no-pings"_s,
        u"--mute-audio"_s,
        u"--password-store=basic"_s,
        u"--use-mock-keychain"_s,
        u"--block-new-web-contents"_s,
        u"--deny-permission-prompts"_s,
        u"--js-flags=--max-old-space-size=512"_s}; // [MiB] the scripts of a page then end it, not this computer
    if (network.proxy == NetworkSettings::Proxy::None)
        arguments.append(u"--no-proxy-server"_s);
    else if (network.proxy == NetworkSettings::Proxy::Manual)
        arguments.append(u"--proxy-server="_s + network.proxyAddress.toString(QUrl::RemoveUserInfo | QUrl::RemovePath));
    if (!network.userAgent.isEmpty())
        arguments.append(u"--user-agent="_s + network.userAgent);
    if (!verifiesTls)
        arguments.append(u"--ignore-certificate-errors"_s);
    arguments.append(u"about:blank"_s); // otherwise, it loads its start page
    return arguments;
}

DevTools::DevTools(CheckServices *services, qint64 maxMessage)
    : m_guard(&services->get<CommandGuard>())
    , m_network(services->networkSettings())
    , m_maxMessage(maxMessage)
    , m_folder(std::make_shared<QTemporaryDir>(QDir::temp().filePath(u"watchkeeper-XXXXXX"_s)))
    , m_process(std::make_unique<QProcess>())
{
}

DevTools::~DevTools()
{
    if (m_process->state() == QProcess::NotRunning)
        return;
    // Only if the program ends without its event loop. Destroying a QProcess would wait for 30 s.
    m_process->disconnect(this);
    m_group.kill();
    if (!m_process->waitForFinished(kDestructorLimitMs))
        static_cast<void>(m_process.release());
}

void DevTools::start(const QString &program, bool verifiesTls)
{
    m_isRunning = true;
    if (!m_folder->isValid())
        return fail(DevToolsText::tr("The browser can't be started, because the folder %1 couldn't be created: %2.")
                        .arg(m_folder->path(), m_folder->errorString()));
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &DevTools::readMessages);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &DevTools::readErrors);
    connect(m_process.get(), &QProcess::finished, this, &DevTools::handleEnd);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart) // otherwise, finished() follows
            return;
        m_startPipe.close();
        fail(DevToolsText::tr("The browser can't be started: %1.").arg(m_process->errorString()));
    });
    m_process->setProgram(program);
    m_process->setArguments(browserArguments(m_folder->filePath(u"profile"_s), m_network, verifiesTls));
    QProcessEnvironment environment = m_guard->environment();
    environment.insert(u"TMPDIR"_s, m_folder->path()); // for files that a killed browser leaves behind
    m_process->setProcessEnvironment(environment);
#ifdef Q_OS_UNIX // findBrowser() finds none on Windows
    CommandChild child;
    child.movesPipes = true;
    m_number = m_guard->prepare(m_process.get(), child);
#endif
    m_process->start();
    m_startPipe.recordPipes(*m_process);
    if (m_process->processId() == 0)
        return;
    m_group.setLeader(m_process->processId());
    m_guard->registerGroup(m_number, m_group.leader());
}

int DevTools::send(const QString &method, const QJsonObject &parameters, const QString &session)
{
    QJsonObject message{{u"id"_s, ++m_lastId}, {u"method"_s, method}, {u"params"_s, parameters}};
    if (!session.isEmpty())
        message.insert(u"sessionId"_s, session);
    if (m_isRunning)
        m_process->write(QJsonDocument(message).toJson(QJsonDocument::Compact) + '\0');
    return m_lastId;
}

void DevTools::post(const QString &method, const QJsonObject &parameters, const QString &session)
{
    send(method, parameters, session);
}

QCoro::Task<DevToolsAnswer> DevTools::call(QString method, QJsonObject parameters, QString session, Milliseconds limit,
                                           CancelToken token)
{
    DevToolsAnswer answer;
    if (!m_isRunning || token.isCancelled())
        co_return answer;
    const auto pending = std::make_shared<Pending>();
    const Deadline deadline(limit, token);
    const CancelCallback stop(deadline.token(), pending->done.settler());
    const int id = send(method, parameters, session);
    m_pending.insert(id, pending);
    OneShot done = pending->done;
    co_await done;
    m_pending.remove(id);
    answer.isAnswered = pending->message.has_value();
    if (answer.isAnswered)
        answer.result = pending->message->value(u"result"_s).toObject();
    co_return answer;
}

void DevTools::readErrors()
{
    m_errors = (m_errors + m_process->readAllStandardError()).right(kKeptErrors);
}

void DevTools::readMessages()
{
    qsizetype searched = m_received.size();
    m_received += m_process->readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end = m_received.indexOf('\0', searched); end >= 0 && m_isRunning; end = m_received.indexOf('\0', begin)) {
        const QByteArray bytes = m_received.sliced(begin, end - begin);
        begin = end + 1;
        if (bytes.size() > kLargeMessage)
            m_tasks.add(receiveLarge(bytes));
        else
            receive(QJsonDocument::fromJson(bytes).object());
    }
    m_received.remove(0, begin);
    if (m_received.size() > m_maxMessage)
        fail(DevToolsText::tr("The browser sent too much data."));
}

//! Parsing takes long, and this may be the thread of all checks. Only answers are as large as this, so their order doesn't matter.
QCoro::Task<> DevTools::receiveLarge(QByteArray bytes)
{
    const auto parse = [bytes] { return QJsonDocument::fromJson(bytes).object(); };
    const std::optional<QJsonObject> message = co_await runInComputePool(parse, m_tasks.token());
    if (message && m_isRunning)
        receive(*message);
}

void DevTools::receive(const QJsonObject &message)
{
    if (message.isEmpty())
        return fail(DevToolsText::tr("The browser sent damaged data."));
    if (message.contains(u"id"_s)) {
        if (const auto pending = m_pending.value(message.value(u"id"_s).toInt())) {
            pending->message = message;
            pending->done.settler()();
        }
        return;
    }
    if (const EventHandler handler = m_handlers.value(message.value(u"sessionId"_s).toString()))
        handler(message.value(u"method"_s).toString(), message.value(u"params"_s).toObject());
}

void DevTools::handleEnd()
{
    m_group.setLeaderEnded();
    readErrors();
    const QString error = lastError(m_errors);
    fail(error.isEmpty() ? DevToolsText::tr("The browser ended unexpectedly.")
                         : DevToolsText::tr("The browser ended unexpectedly: %1").arg(error));
}

void DevTools::fail(const QString &problem)
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_problem = problem;
    m_group.kill();
    for (const auto &pending : std::as_const(m_pending))
        pending->done.settler()();
    const QHash<QString, EventHandler> handlers = m_handlers; // they change it
    for (const EventHandler &handler : handlers)
        handler(kEnded, {});
}

QCoro::Task<> DevTools::end()
{
    fail({});
    m_tasks.cancel();
    co_await m_tasks.join();
    QElapsedTimer clock;
    clock.start();
    while (m_process->state() != QProcess::NotRunning && !clock.hasExpired(kEndLimit.count()))
        co_await sleepFor(5ms, CancelToken());
    clock.start();
    while (m_group.leader() != 0 && !m_group.hasEnded() && !clock.hasExpired(kGroupLimit.count()))
        co_await sleepFor(5ms, CancelToken());
    if (m_number != 0)
        m_guard->release(m_number, m_group.leader());
    const auto remove = [folder = m_folder] { return folder->remove(); };
    co_await runInBlockingPool(remove, CancelToken());
}

} // namespace watchkeeper

#include "moc_DevTools.cpp"
