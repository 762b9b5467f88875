// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/AcknowledgementRequests.h"

#include "app/monitor/Monitor.h"
#include "app/recording/IncidentTracker.h"
#include "async/WhenDone.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/TransitionTable.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

class AcknowledgementRequestsText
{
    Q_DECLARE_TR_FUNCTIONS(Request)
};

// The JSON names of the outcomes, in the order of AcknowledgementOutcome.
constexpr std::array<QLatin1String, 6> kOutcomes{
    QLatin1String("done"),       QLatin1String("notBad"), QLatin1String("notAcknowledged"),
    QLatin1String("notSnoozed"), QLatin1String("passed"), QLatin1String("unknown")};

Expected<QList<TargetId>, QString> targetsOf(const QJsonValue &value)
{
    QList<TargetId> ids;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        const TargetId id(one.toString());
        if (id.isNull())
            return Unexpected(AcknowledgementRequestsText::tr("“targets” must be a list of target IDs."));
        ids.append(id);
    }
    if (ids.isEmpty())
        return Unexpected(AcknowledgementRequestsText::tr("“targets” must contain at least one target ID."));
    return ids;
}

//! Parses the time in `until`. Returns an invalid time if the value is missing.
Expected<QDateTime, QString> parseUntil(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QDateTime();
    const QDateTime until = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!until.isValid() || until.timeSpec() == Qt::LocalTime)
        return Unexpected(AcknowledgementRequestsText::tr("“until” must be a time such as 2026-11-20T08:00:00Z."));
    return until.toUTC();
}

Expected<QString, QString> lengthLimitedText(const QJsonObject &request, const QString &key, qsizetype longest)
{
    const QJsonValue value = request.value(key);
    if (!value.isUndefined() && !value.isString())
        return Unexpected(AcknowledgementRequestsText::tr("“%1” must be a string.").arg(key));
    if (value.toString().size() > longest)
        return Unexpected(AcknowledgementRequestsText::tr("“%1” must not be longer than %2 characters.").arg(key).arg(longest));
    return value.toString();
}

QJsonArray targetIdsToJson(const QList<TargetId> &targets)
{
    QJsonArray ids;
    for (const TargetId &target : targets)
        ids.append(target.toString(QUuid::WithoutBraces));
    return ids;
}

QString isoTimestamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QString acknowledgementRequestName(AcknowledgementRequest::Action what)
{
    switch (what) {
    case AcknowledgementRequest::Action::Acknowledge:
        return u"acknowledge"_s;
    case AcknowledgementRequest::Action::Unacknowledge:
        return u"unacknowledge"_s;
    case AcknowledgementRequest::Action::Snooze:
        return u"snooze"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject acknowledgementRequestToJson(const AcknowledgementRequest &order)
{
    QJsonObject request{{u"targets"_s, targetIdsToJson(order.targets)}};
    const Acknowledgement &said = order.acknowledgement;
    if (order.what == AcknowledgementRequest::Action::Acknowledge) {
        request.insert(u"by"_s, said.by);
        request.insert(u"comment"_s, said.comment);
        request.insert(u"sticky"_s, said.sticky);
        if (said.until)
            request.insert(u"until"_s, isoTimestamp(*said.until));
    }
    if (order.what == AcknowledgementRequest::Action::Snooze && order.until.isValid())
        request.insert(u"until"_s, isoTimestamp(order.until));
    return request;
}

Expected<AcknowledgementRequest, QString> acknowledgementRequestFromJson(AcknowledgementRequest::Action what,
                                                                         const QJsonObject &request)
{
    const auto targets = targetsOf(request.value(u"targets"_s));
    if (!targets)
        return Unexpected(targets.error());
    const auto until = parseUntil(request.value(u"until"_s));
    if (!until)
        return Unexpected(until.error());
    const auto by = lengthLimitedText(request, u"by"_s, kMaxAcknowledgementName);
    if (!by)
        return Unexpected(by.error());
    const auto comment = lengthLimitedText(request, u"comment"_s, kMaxAcknowledgementComment);
    if (!comment)
        return Unexpected(comment.error());
    AcknowledgementRequest order;
    order.what = what;
    order.targets = *targets;
    order.until = *until;
    order.acknowledgement = {*by, *comment, {}, {}, request.value(u"sticky"_s).toBool()};
    if (until->isValid())
        order.acknowledgement.until = *until;
    return order;
}

QJsonObject acknowledgementReplyToJson(const AcknowledgementReply &answer)
{
    QJsonArray targets;
    for (const AcknowledgementReply::TargetReply &one : answer.targets)
        targets.append(QJsonObject{{u"id"_s, one.target.toString(QUuid::WithoutBraces)},
                                   {u"outcome"_s, kOutcomes[static_cast<size_t>(one.outcome)]}});
    return {{u"targets"_s, targets}};
}

AcknowledgementReply acknowledgementReplyFromJson(const QJsonObject &reply)
{
    AcknowledgementReply answer;
    const QJsonArray targets = reply.value(u"targets"_s).toArray();
    for (const QJsonValue &value : targets) {
        const QJsonObject one = value.toObject();
        const auto outcome = std::find(kOutcomes.begin(), kOutcomes.end(), one.value(u"outcome"_s).toString());
        if (outcome != kOutcomes.end())
            answer.targets.append(
                {TargetId(one.value(u"id"_s).toString()), static_cast<AcknowledgementOutcome>(outcome - kOutcomes.begin())});
    }
    return answer;
}

QJsonObject noteToJson(const Note &note)
{
    const auto time = [](qint64 at) { return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs); };
    QJsonObject object{{u"note"_s, note.id.toString(QUuid::WithoutBraces)},
                       {u"at"_s, time(note.from)},
                       {u"until"_s, note.isSpan() ? QJsonValue(time(note.to)) : QJsonValue()},
                       {u"author"_s, note.author},
                       {u"text"_s, note.text}};
    if (note.target) {
        object.insert(u"target"_s, note.targetName);
        object.insert(u"id"_s, note.target->toString(QUuid::WithoutBraces));
    }
    return object;
}

Expected<Note, QString> noteFromJson(const QJsonObject &request)
{
    const auto time = [&request](const QString &key) {
        return QDateTime::fromString(request.value(key).toString(), Qt::ISODateWithMs);
    };
    Note note;
    note.id = QUuid::fromString(request.value(u"note"_s).toString());
    note.targetName = request.value(u"target"_s).toString();
    note.author = request.value(u"author"_s).toString();
    note.text = request.value(u"text"_s).toString();
    note.from = time(u"at"_s).toMSecsSinceEpoch();
    note.to = request.value(u"until"_s).isString() ? time(u"until"_s).toMSecsSinceEpoch() : note.from;
    if (request.contains(u"id"_s))
        note.target = TargetId::fromString(request.value(u"id"_s).toString());
    if (note.id.isNull() || (note.target && note.target->isNull()))
        return Unexpected(AcknowledgementRequestsText::tr("“note” and “id” must be UUIDs."));
    if (!time(u"at"_s).isValid() || note.to < note.from)
        return Unexpected(AcknowledgementRequestsText::tr("“at” must be a time, and “until” a later time or null."));
    if (const QString problem = noteProblem(note); !problem.isEmpty())
        return Unexpected(problem);
    return note;
}

QString noteProblem(const Note &note)
{
    if (!note.text.trimmed().isEmpty() && note.text.size() <= kMaxNoteLength && note.author.size() <= kMaxAcknowledgementName)
        return {};
    return AcknowledgementRequestsText::tr("A note requires a text of at most %1 characters, and an author of at most %2.")
        .arg(kMaxNoteLength)
        .arg(kMaxAcknowledgementName);
}

namespace {

using States = QHash<TargetId, StoredState>;

Expected<States, HistoryError> readStates(HistoryDatabase *database, qint64 now)
{
    const auto all = StateTable(database).all();
    if (!all)
        return Unexpected(all.error());
    States states;
    for (const StoredState &stored : *all)
        states.insert(stored.target, clampedToNow(stored, now));
    return states;
}

//! Writes the timeline entries for the incidents of the changed states.
HistoryFault writeIncidents(HistoryDatabase *database, const QList<StoredState> &changed, const QDateTime &now)
{
    IncidentTable table(database);
    const auto open = table.open();
    if (!open)
        return open.error();
    IncidentTracker tracker;
    tracker.setOpenIncidents(*open);
    for (const StoredState &one : changed)
        tracker.apply(StateChange{one.target, {}, now, one.state, StateAspect::Acknowledgement});
    return table.put(tracker.changes());
}

HistoryFault applyRequest(HistoryDatabase *database, const AcknowledgementRequest &order, const QDateTime &now,
                          AcknowledgementReply *answer)
{
    auto states = readStates(database, now.toMSecsSinceEpoch());
    if (!states)
        return states.error();
    QList<StoredState> changed;
    for (const TargetId &id : order.targets) {
        StoredState stored = states->value(id);
        const AcknowledgementOutcome outcome = acknowledge(&stored.state, order, now);
        answer->targets.append({id, outcome});
        if (outcome != AcknowledgementOutcome::Done)
            continue;
        stored.at = now.toMSecsSinceEpoch();
        changed.append(stored);
    }
    if (const HistoryFault fault = StateTable(database).put(changed))
        return fault;
    return writeIncidents(database, changed, now);
}

} // namespace

Expected<AcknowledgementReply, HistoryError>
applyAcknowledgementInHistory(const QString &database, const AcknowledgementRequest &order, const QDateTime &now)
{
    AcknowledgementReply answer{order.number, {}};
    if (!QFileInfo::exists(database)) {
        TargetState nothing;
        for (const TargetId &id : order.targets)
            answer.targets.append({id, acknowledge(&nothing, order, now)});
        return answer;
    }
    HistoryDatabase history(database, HistoryDatabase::Access::Write);
    const HistoryFault fault = history.runInTransaction([&] {
        answer.targets.clear(); // cleared, because the transaction may be retried
        return applyRequest(&history, order, now, &answer);
    });
    if (fault)
        return Unexpected(*fault);
    return answer;
}

namespace {

constexpr auto kStorageTimeout = 5s; // shorter than the time that RequestCall waits for the reply

bool isDone(const AcknowledgementReply::TargetReply &one)
{
    return one.outcome == AcknowledgementOutcome::Done;
}

//! Whether all changed targets have been stored since this time. Blocks, so call it in a pool thread.
bool isStored(const QString &path, const AcknowledgementReply &reply, qint64 since)
{
    HistoryDatabase database(path, HistoryDatabase::Access::Read);
    database.setLockTimeout(1s);
    if (database.open())
        return false;
    const auto states = StateTable(&database).all();
    if (!states)
        return false;
    QSet<TargetId> stored;
    for (const StoredState &state : *states) {
        if (state.at >= since)
            stored.insert(state.target);
    }
    return std::all_of(reply.targets.cbegin(), reply.targets.cend(), [&stored](const AcknowledgementReply::TargetReply &one) {
        return !isDone(one) || stored.contains(one.target);
    });
}

QJsonObject notStoredReply()
{
    return RequestServer::refusal(AcknowledgementRequestsText::tr(
        "The change is in effect, but can't currently be stored. It is kept in memory until it can be stored."));
}

} // namespace

AcknowledgementRequests::AcknowledgementRequests(Monitor *monitor, RequestServer *server)
    : QObject(server)
    , m_monitor(monitor)
{
    for (const AcknowledgementRequest::Action what :
         {AcknowledgementRequest::Action::Acknowledge, AcknowledgementRequest::Action::Unacknowledge,
          AcknowledgementRequest::Action::Snooze})
        server->handle(acknowledgementRequestName(what),
                       [this, what](const QJsonObject &request, const RequestServer::Answer &answer) {
                           handleAcknowledgement(what, request, answer);
                       });
    server->handle(u"comment"_s,
                   [this](const QJsonObject &request, const RequestServer::Answer &answer) { handleComment(request, answer); });
    server->handle(u"note"_s,
                   [this](const QJsonObject &request, const RequestServer::Answer &answer) { handleNote(request, answer); });
    connect(monitor, &Monitor::acknowledgementHandled, this, &AcknowledgementRequests::awaitStorage);
    connect(monitor, &Monitor::statesChanged, this, [this] {
        for (UnstoredReply &one : m_unstoredReplies) {
            if (one.change == 0)
                one.change = m_monitor->lastQueuedChangeNumber();
        }
    });
    connect(monitor, &Monitor::changesWriteFinished, this, &AcknowledgementRequests::verifyStorage);
    connect(monitor, &Monitor::commentHandled, this, [this](quint64 number, const QString &refusal) {
        if (const RequestServer::Answer waiting = m_pendingComments.take(number))
            waiting(refusal.isEmpty() ? QJsonObject() : RequestServer::refusal(refusal));
    });
    connect(monitor, &Monitor::shuttingDown, this, [this] { m_isEnding = true; });
}

void AcknowledgementRequests::handleAcknowledgement(AcknowledgementRequest::Action what, const QJsonObject &request,
                                                    const RequestServer::Answer &answer)
{
    const auto order = acknowledgementRequestFromJson(what, request);
    if (!order)
        return answer(RequestServer::refusal(order.error()));
    if (m_isEnding)
        return answer(RequestServer::refusal(AcknowledgementRequestsText::tr(
            "The program that monitors the profile is shutting down. Nothing was changed. Try again in a moment.")));
    m_pendingAcknowledgements.insert(m_monitor->acknowledge(*order), answer);
}

//! Answers a request that changed something once the change is on disk. The engine reports the changed states after this call.
void AcknowledgementRequests::awaitStorage(const AcknowledgementReply &reply)
{
    const RequestServer::Answer answer = m_pendingAcknowledgements.take(reply.number);
    if (!answer)
        return;
    if (std::none_of(reply.targets.cbegin(), reply.targets.cend(), isDone))
        return answer(acknowledgementReplyToJson(reply));
    m_unstoredReplies.insert(reply.number, {answer, reply, QDateTime::currentMSecsSinceEpoch()});
    QTimer::singleShot(kStorageTimeout, this, [this, number = reply.number] {
        if (const RequestServer::Answer late = m_unstoredReplies.take(number).answer)
            late(notStoredReply());
    });
}

//! Reads the stored states, because writing `change` may have succeeded or failed.
void AcknowledgementRequests::verifyStorage(quint64 change)
{
    const QList<quint64> numbers = m_unstoredReplies.keys();
    for (const quint64 number : numbers) {
        const UnstoredReply one = m_unstoredReplies.value(number);
        if (one.change == 0 || one.change > change)
            continue;
        m_unstoredReplies.remove(number);
        whenDone(QtConcurrent::run(isStored, m_monitor->profile().historyFile(), one.reply, one.since), this,
                 [one](bool isOnDisk) { one.answer(isOnDisk ? acknowledgementReplyToJson(one.reply) : notStoredReply()); });
    }
}

void AcknowledgementRequests::handleComment(const QJsonObject &request, const RequestServer::Answer &answer)
{
    const double incident = request.value(u"incident"_s).toDouble();
    const QString text = request.value(u"text"_s).toString();
    const QString author = request.value(u"author"_s).toString();
    constexpr double kMaximum = 9007199254740992.0; // 2^53; JSON numbers represent all integers up to this value exactly
    if (incident < 1 || incident > kMaximum)
        return answer(RequestServer::refusal(AcknowledgementRequestsText::tr("“incident” must be an incident number.")));
    if (text.isEmpty() || text.size() > kMaxAcknowledgementComment || author.size() > kMaxAcknowledgementName)
        return answer(
            RequestServer::refusal(AcknowledgementRequestsText::tr(
                                       "“text” must be a string of at most %1 characters, and “author” a string of at most %2.")
                                       .arg(kMaxAcknowledgementComment)
                                       .arg(kMaxAcknowledgementName)));
    m_pendingComments.insert(m_monitor->addIncidentComment(static_cast<qint64>(incident), author, text), answer);
}

void AcknowledgementRequests::handleNote(const QJsonObject &request, const RequestServer::Answer &answer)
{
    const auto note = noteFromJson(request);
    if (!note)
        return answer(RequestServer::refusal(note.error()));
    m_pendingComments.insert(m_monitor->putNote(*note), answer);
}

} // namespace watchkeeper

#include "moc_AcknowledgementRequests.cpp"
