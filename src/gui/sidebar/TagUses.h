// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Where a tag is named besides the targets that have it.

#include "app/RuleTags.h"
#include "gui/filter/SavedFilters.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

class AlertsStore;
class TargetsStore;

//! \brief Renames a tag in alert rules and remembered filters, and back when that is undone. Groups and maintenance need none of this: they
//! are in the same file as the targets.
class TagUses : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        TargetsStore *targets;
        AlertsStore *alerts;
        SavedFilters *filters;
    };
    TagUses(const Parts &parts, QObject *parent);

    //! The groups, maintenance, alert rules and remembered filters that name the tag, one line for each of these four; empty if there are
    //! none.
    QStringList usageLines(const QString &tag) const;

signals:
    //! A sentence: why the tag was not renamed in alert rules.
    void rulesStayed(const QString &text);

private:
    //! One rename that was carried out.
    struct FollowedTagRename
    {
        QString from;
        QString to;
        std::shared_ptr<RuleFilters> rules; //!< as they were before; used only by edits of alerts.json, one after the other
        FilterSnapshot filters;
    };
    void follow(const QString &from, const QString &to);
    void undoRename(const QString &from, const QString &to);

    Parts m_parts;
    QList<FollowedTagRename> m_tagRenames; //!< the latest one last, as it is undone first
};

} // namespace watchkeeper
