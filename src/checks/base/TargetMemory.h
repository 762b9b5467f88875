// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Data about targets that is kept in memory from one check to the next, such as a verdict to be repeated or a read in progress.

#include "async/CancelToken.h"
#include "model/base/Quantity.h"
#include "model/target/Target.h"

#include <QCoroTask>
#include <QHash>
#include <QString>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace watchkeeper {

//! \brief Stores one value per target. Beyond kMaximum, the least recently used values are removed. For use in one thread.
//!
//! Nothing is stored for a target without an ID, for example in a test.
template<typename Value>
class TargetMemory
{
public:
    static constexpr qsizetype kMaximum = 40'000;

    std::optional<Value> value(const TargetId &id)
    {
        const auto found = m_entries.find(id);
        if (found == m_entries.end())
            return std::nullopt;
        found->lastUse = ++m_useCounter;
        return found->value;
    }

    void set(const TargetId &id, Value value)
    {
        if (id.isNull())
            return;
        m_entries.insert(id, {std::move(value), ++m_useCounter});
        if (m_entries.size() > kMaximum)
            evictOldest();
    }

    qsizetype size() const { return m_entries.size(); }

private:
    struct Entry
    {
        Value value;
        quint64 lastUse;
    };

    //! Removes a quarter of the values, so that this function is rarely called.
    void evictOldest()
    {
        std::vector<quint64> uses;
        for (const Entry &entry : std::as_const(m_entries))
            uses.push_back(entry.lastUse);
        const auto border = uses.begin() + kMaximum / 4;
        std::nth_element(uses.begin(), border, uses.end());
        m_entries.removeIf([limit = *border](const auto &entry) { return entry.value().lastUse < limit; });
    }

    QHash<TargetId, Entry> m_entries;
    quint64 m_useCounter = 0;
};

// A verdict on a one-time event, repeated until it is confirmed.

//! \brief A verdict on an event that only one check can detect, such as a new line or a restart. A plain value.
//!
//! A target that requires several failed results in a row would never get them, because the next check detects nothing new.
//! Therefore the next checks repeat the verdict. Their results are stored like all others, so the results alone determine the
//! state, also in a back-test.
class RepeatableVerdict
{
public:
    //! \param when  [ms] time at which the event was found, from monotonicNow()
    RepeatableVerdict(bool down, QString text, qint64 when)
        : isDown(down)
        , sentence(std::move(text))
        , at(when)
    {
    }

    //! Returns the sentence, followed by the age of the event unless it is recent.
    QString textAt(qint64 now) const;

    bool isDown; //!< whether the verdict is down rather than degraded
    QString sentence;
    qint64 at;           //!< [ms] time at which the event was found, from monotonicNow()
    int reportCount = 1; //!< number of checks that have reported the verdict
};

//! \brief Returns the verdict of an earlier check if the next check must repeat it. A verdict is repeated until `attempts`
//! checks have reported it, and for at least `hold`.
std::optional<RepeatableVerdict> repeatedVerdict(std::optional<RepeatableVerdict> previous, int attempts, Milliseconds hold,
                                                 qint64 now);

//! Returns the time of a monotonic clock in [ms].
qint64 monotonicNow();

//! Represents a read in progress. Owned by the job in its thread.
using FileReadGuard = std::shared_ptr<const TargetId>;

//! \brief The reads in progress, by target.
class FileReads
{
public:
    //! \brief Waits until the previous read for this target has ended. Otherwise, a target whose reads hang could block more
    //! and more threads.
    //! \return null if the token fires first
    [[nodiscard]] QCoro::Task<FileReadGuard> begin(TargetId id, CancelToken token);

private:
    TargetMemory<std::weak_ptr<const TargetId>> m_reads;
};

} // namespace watchkeeper
