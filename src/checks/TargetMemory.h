// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Data that checks remember about their targets from one check to the next, while the program runs.

#include "model/target/Target.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace watchkeeper {

//! \brief Stores one value per target. Beyond kMaximum, the least recently used values are removed. For use in one thread.
//!
//! Nothing is stored for a target without an id, for example in a test.
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

    //! Removes a quarter of the values, so this function is called rarely.
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

} // namespace watchkeeper
