// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/PastedTargets.h"

#include "gui/table/model/TargetMime.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QThreadPool>
#include <QUrl>
#include <QtConcurrentRun>

#include <atomic>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ListFileText
{
    Q_DECLARE_TR_FUNCTIONS(ListFile)
};

} // namespace

Expected<QString, QString> readListFile(const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (info.isDir())
        return Unexpected(ListFileText::tr("%1 is a folder. Choose a file.").arg(name));
    if (info.exists() && !info.isFile()) // opening a named pipe would wait for a writer
        return Unexpected(ListFileText::tr("%1 isn't a regular file.").arg(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            ListFileText::tr("%1 couldn't be read: %2. Do you have permission to read it?").arg(name, file.errorString()));
    const QByteArray content = file.read(kMaxListFileBytes + 1);
    if (content.size() > kMaxListFileBytes)
        return Unexpected(ListFileText::tr("%1 is larger than 1 MiB. Split it into smaller lists.").arg(name));
    const QString text = decodeListFile(content);
    if (text.contains(QChar::Null))
        return Unexpected(
            ListFileText::tr("%1 isn't a text file. A list is a text file, CSV, JSON, or HTML bookmarks.").arg(name));
    return text;
}

PastedContent::PastedContent(const QMimeData *data)
{
    if (containsTargets(data))
        return; // rows dragged from our own table
    QStringList addresses;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
        else
            addresses.append(url.toString(QUrl::FullyEncoded));
    }
    const bool hasText = !data->hasUrls() && data->hasText();
    lines = (hasText ? data->text() : addresses.join(u'\n')).trimmed();
}

namespace {

constexpr int kProgressInterval = 100; // [ms]
constexpr int kMaxRecognitionThreads = 8;

//! Returns a separate thread pool. In a shared pool, threads blocked by a folder in PATH would delay saving targets. The pool
//! is never destroyed, because that would wait for these threads; they end with the process.
QThreadPool *recognitionPool()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(kMaxRecognitionThreads);
        return made;
    }();
    return pool;
}

//! Returns nullopt if the text requires searching PATH.
std::optional<QList<RecognisedTarget>> recogniseImmediately(const QString &text, const TargetsContext &context)
{
    bool hasBeenCalled = false;
    const auto keepsGoing = [&hasBeenCalled](qsizetype, qsizetype) { return !hasBeenCalled; };
    const auto isProgram = [&hasBeenCalled](const QString &) {
        hasBeenCalled = true;
        return false;
    };
    const QList<RecognisedTarget> found = recognise(text, context, keepsGoing, isProgram);
    return hasBeenCalled ? std::nullopt : std::optional(found);
}

} // namespace

//! Data shared between the pool and the GUI thread.
struct RecogniseJob::SharedState
{
    std::atomic<bool> cancelled = false;
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
};

RecogniseJob::RecogniseJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RecogniseJob::deliverResult);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_sharedState)
            emit progressed(int(m_sharedState->done), int(m_sharedState->total));
    });
}

RecogniseJob::~RecogniseJob()
{
    cancel();
}

void RecogniseJob::start(const QString &text, const TargetsContext &context)
{
    cancel();
    const bool isShort = text.size() <= kMaxSynchronousLength; // a single line can contain a thousand JSON values
    if (isShort && text.count(QLatin1Char('\n')) + context.unreadCount() <= kConcurrencyLimit) {
        if (const auto found = recogniseImmediately(text, context)) {
            emit finished(*found);
            return;
        }
    }
    m_sharedState = std::make_shared<SharedState>();
    const auto work = [shared = m_sharedState, text, context] {
        if (shared->cancelled) // the job was cancelled while queued
            return QList<RecognisedTarget>();
        return recognise(text, context, [shared](qsizetype done, qsizetype total) {
            shared->done = done;
            shared->total = total;
            return !shared->cancelled;
        });
    };
    m_progressTimer.start(kProgressInterval);
    m_watcher.setFuture(QtConcurrent::run(recognitionPool(), work));
}

void RecogniseJob::cancel()
{
    if (m_sharedState)
        m_sharedState->cancelled = true;
    m_sharedState.reset();
    m_progressTimer.stop();
}

void RecogniseJob::deliverResult()
{
    if (!m_sharedState)
        return; // cancelled
    cancel();
    emit finished(m_watcher.result());
}

namespace {

//! Returns the default port, also of a service that usually has a socket. With a port, a line isn't mistaken for a command.
int networkPort(const Service &service)
{
    const QList<KindTransport> transports = service.dialogue() ? service.dialogue()->transports : QList<KindTransport>();
    for (const KindTransport &transport : transports) {
        if (transport.port > 0)
            return transport.port;
    }
    return service.defaultTransport().port;
}

} // namespace

ServiceDraft serviceDraft(const Service &service)
{
    const QString host = u"localhost"_s;
    const QList<Field> missing = service.dialogue() ? fieldsExceptAddress(*service.dialogue()) : QList<Field>();
    if (missing.isEmpty()) {
        return {service.key() + u' ', host, u":%1"_s.arg(networkPort(service))};
    }
    QJsonObject target = dialogueDraft(*service.dialogue(), host).value();
    for (const Field &field : missing)
        target.insert(field.name, QString());
    const QString json = QString::fromUtf8(QJsonDocument(target).toJson(QJsonDocument::Compact));
    const qsizetype place = json.indexOf(u"\"\""_s) + 1;
    return {listHeaderLine(service.title()) + u'\n' + json.first(place), {}, json.sliced(place)};
}

} // namespace watchkeeper

#include "moc_PastedTargets.cpp"
