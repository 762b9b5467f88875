// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Who names a tag besides the targets that have it.

#include "app/TagsInRules.h"
#include "gui/filter/RememberedFilters.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

class AlertsStore;
class TargetsStore;

//! \brief Lets alert rules and remembered filters follow a tag that is renamed, and back where that is undone. Groups and
//! maintenance need none of this: they stand in the same file as the targets.
class TagUses : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        TargetsStore *targets;
        AlertsStore *alerts;
        RememberedFilters *filters;
    };
    TagUses(const Parts &parts, QObject *parent);

    //! Groups, maintenance, alert rules and remembered filters that name it, a line for each of these four; empty: nobody does.
    QStringList linesOn(const QString &tag) const;

signals:
    //! A sentence: why alert rules did not follow.
    void rulesStayed(const QString &text);

private:
    //! What followed once.
    struct Followed
    {
        QString from;
        QString to;
        std::shared_ptr<RuleFilters> rules; //!< as they were; touched by edits of alerts.json alone, one after the other
        FormerFilters filters;
    };
    void follow(const QString &from, const QString &to);
    void goBack(const QString &from, const QString &to);

    Parts m_parts;
    QList<Followed> m_followed; //!< the last one last, as it is undone first
};

} // namespace watchkeeper
