// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The data about a target that a filter is evaluated with. Plain values, safe from any thread.

#include "model/Result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief The searchable texts of a target. They are case-folded once, so that ten thousand targets can be searched while the user
//! types.
class FilterSearchTexts
{
public:
    FilterSearchTexts() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    //! \param address  the address to check, on one line
    //! \param host     empty if no host is contacted
    FilterSearchTexts(const QString &name, const QString &kind, const QStringList &tags, const QString &address,
                      const QString &host);
    FilterSearchTexts(const Target &target, const QString &address, const QString &host)
        : FilterSearchTexts(target.name, target.kind, target.tags, address, host)
    {
    }

    //! Sets the searchable texts that change with each result: the text of the result and the name of the state.
    void setResultTexts(const QString &result, const QString &state);

    QString name;
    QString kind;
    QString address;
    QString host;
    QStringList tags;
    QString all; //!< name, kind, address, tags, result and state, one per line

private:
    qsizetype m_targetTextLength = 0;
};

//! \brief The data about one target. Created for one evaluation; the objects that it refers to must outlive it.
struct FilterSubject
{
    const FilterSearchTexts &texts;
    bool paused = false;
    bool running = false;
    const Result *last = nullptr; //!< the latest result; null before the first check
    QDateTime since;              //!< UTC; start of the first of the latest results that have the same outcome as `last`
    bool unreachable = false;     //!< because a dependency has failed
    bool acknowledged = false;    //!< the problem is acknowledged
    bool snoozed = false;         //!< alerts are snoozed
    bool flapping = false;
    bool inMaintenance = false; //!< the target is in maintenance
    bool unobserved = false;    //!< no data, because this computer couldn't check
};

} // namespace watchkeeper
