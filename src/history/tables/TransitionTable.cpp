// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/TransitionTable.h"

#include "history/database/HistoryDatabase.h"
#include "history/database/SqlConnection.h"
#include "history/values/StoredResult.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

template<typename Enum>
QVariant enumeratorOrNull(std::optional<Enum> value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

template<typename Enum>
std::optional<Enum> optionalEnumerator(const QVariant &number, Enum last)
{
    return number.isNull() ? std::nullopt : std::optional(storedEnumerator(number, last));
}

QString transitionColumns()
{
    return u"SELECT target.id, target.name, t.at, t.outcome_before, t.outcome, t.since, t.attempt, t.summary, t.error_type,"
           " t.message FROM "_s;
}

StoredTransition makeTransition(const QSqlQuery &row)
{
    StoredTransition transition;
    transition.target = TargetId::fromRfc4122(row.value(0).toByteArray());
    transition.targetName = row.value(1).toString();
    transition.at = row.value(2).toLongLong();
    transition.before = optionalEnumerator(row.value(3), Outcome::Down);
    transition.after = storedEnumerator(row.value(4), Outcome::Down);
    transition.since = row.value(5).toLongLong();
    transition.attempt = row.value(6).toInt();
    transition.summary = row.value(7).toString();
    transition.errorType = optionalEnumerator(row.value(8), ErrorType::Internal);
    transition.message = row.value(9).toString();
    return transition;
}

} // namespace

StoredTransition storedTransition(const Transition &transition)
{
    const StoredResult result = storedResult(transition.result);
    StoredTransition stored;
    stored.target = transition.targetId;
    stored.targetName = transition.targetName;
    stored.at = result.at;
    if (transition.before.known)
        stored.before = transition.before.outcome;
    stored.after = transition.after.outcome;
    stored.since = transition.after.since.toMSecsSinceEpoch();
    stored.attempt = result.attempt;
    stored.summary = result.summary;
    stored.errorType = result.errorType;
    stored.message = result.errorMessage;
    return stored;
}

HistoryFault TransitionTable::add(const Transitions &batch)
{
    if (batch.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const StoredTransition &transition : batch) {
            if (auto fault = addOne(transition))
                return fault;
        }
        return {};
    });
}

HistoryFault TransitionTable::addOne(const StoredTransition &transition)
{
    const auto key = m_targets.key(transition.target, transition.targetName);
    if (!key)
        return key.error();
    return m_database->execute(
        u"INSERT INTO transition (target, at, outcome_before, outcome, since, attempt, summary, error_type, message)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (target, at, since, outcome) DO NOTHING"_s,
        {*key, transition.at, enumeratorOrNull(transition.before), static_cast<int>(transition.after), transition.since,
         transition.attempt, transition.summary, enumeratorOrNull(transition.errorType), transition.message});
}

Expected<TransitionTable::Transitions, HistoryError> TransitionTable::between(qint64 from, qint64 to,
                                                                              std::optional<TargetId> target) const
{
    if (!target)
        return read(u"transition AS t JOIN target ON target.key = t.target WHERE t.at >= ? AND t.at < ? ORDER BY t.at, t.key"_s,
                    {from, to});
    return read(
        u"transition AS t JOIN target ON target.key = t.target WHERE target.id = ? AND t.at >= ? AND t.at < ? ORDER BY t.at, t.since, t.outcome"_s,
        {target->toRfc4122(), from, to});
}

HistoryFault TransitionTable::forEachTime(qint64 from, qint64 to,
                                          const std::function<void(qint64 at, const TargetId &target)> &each) const
{
    return m_database->select(u"SELECT t.at, target.id FROM transition AS t JOIN target ON target.key = t.target"
                              " WHERE t.at >= ? AND t.at < ? ORDER BY t.at, t.key"_s,
                              {from, to}, [&each](const QSqlQuery &row) {
                                  each(row.value(0).toLongLong(), TargetId::fromRfc4122(row.value(1).toByteArray()));
                              });
}

Expected<TimeSpan, HistoryError> TransitionTable::changesSpan() const
{
    TimeSpan reach;
    if (auto fault = m_database->select(u"SELECT min(at), max(at) FROM transition"_s, {}, [&reach](const QSqlQuery &row) {
            if (!row.isNull(0))
                reach = {row.value(0).toLongLong(), row.value(1).toLongLong() + 1};
        }))
        return Unexpected(*fault);
    return reach;
}

Expected<std::optional<StoredTransition>, HistoryError> TransitionTable::lastBefore(const TargetId &target, qint64 time) const
{
    const auto found = read(
        u"transition AS t JOIN target ON target.key = t.target WHERE target.id = ? AND t.at < ? ORDER BY t.at DESC, t.since DESC, t.outcome DESC LIMIT 1"_s,
        {target.toRfc4122(), time});
    if (!found)
        return Unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Expected<TransitionTable::Transitions, HistoryError> TransitionTable::lastBefore(qint64 time) const
{
    // Uses one index lookup per target instead of one per transition.
    return read(
        u"transition AS t JOIN target ON target.key = t.target WHERE t.key IN (SELECT (SELECT last.key FROM transition AS last"
        " WHERE last.target = one.key AND last.at < ? ORDER BY last.at DESC, last.since DESC, last.outcome DESC LIMIT 1)"
        " FROM target AS one)"_s,
        {time});
}

Expected<int, HistoryError> TransitionTable::removeBefore(qint64 time, int atMost)
{
    return removeRows(
        m_database,
        u"DELETE FROM transition WHERE key IN (SELECT key FROM transition AS old WHERE at < ? AND EXISTS"
        " (SELECT 1 FROM transition AS later WHERE later.target = old.target AND later.at > old.at AND later.at < ?)"
        " ORDER BY at LIMIT ?)"_s,
        {time, time, atMost});
}

Expected<TransitionTable::Transitions, HistoryError> TransitionTable::read(const QString &fromAndWhere,
                                                                           const QVariantList &values) const
{
    return m_database->rows(transitionColumns() + fromAndWhere, values, makeTransition);
}

HistoryFault StateTable::put(const QList<StoredState> &states)
{
    if (states.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const StoredState &state : states) {
            if (auto fault = insertOne(state))
                return fault;
        }
        return {};
    });
}

HistoryFault StateTable::insertOne(const StoredState &state)
{
    const auto key = m_targets.key(state.target, {});
    if (!key)
        return key.error();
    return m_database->execute(u"INSERT INTO standing (target, at, definition, data) VALUES (?, ?, ?, ?) ON CONFLICT (target)"
                               " DO UPDATE SET at = excluded.at, definition = excluded.definition, data = excluded.data"_s,
                               {*key, state.at, state.definition, packed(state.state)});
}

Expected<QList<StoredState>, HistoryError> StateTable::all() const
{
    QList<StoredState> found;
    const auto take = [&found](const QSqlQuery &row) {
        if (const auto state = unpackedState(row.value(3).toByteArray()))
            found.append({TargetId::fromRfc4122(row.value(0).toByteArray()), row.value(1).toLongLong(),
                          row.value(2).toByteArray(), *state});
    };
    if (auto fault = m_database->select(u"SELECT target.id, standing.at, standing.definition, standing.data FROM standing"
                                        " JOIN target ON target.key = standing.target ORDER BY standing.target"_s,
                                        {}, take))
        return Unexpected(*fault);
    return found;
}

} // namespace watchkeeper
