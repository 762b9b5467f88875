// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The uses of a tag in groups, maintenance, alert rules and filters.

#include "app/alerting/RuleReferences.h"
#include "gui/filter/SavedFilters.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

class AlertsStore;
class TargetsStore;

//! \brief Renames a tag in alert rules and stored filters, and reverts the renaming on undo. Groups and maintenance are in the same file as
//! the targets and are handled there.
class TagUses : public QObject
{
    Q_OBJECT

public:
    //! All objects must outlive this object.
    struct Parts
    {
        TargetsStore *targets;
        AlertsStore *alerts;
        SavedFilters *filters;
    };
    TagUses(const Parts &parts, QObject *parent);

    //! Describes the groups, maintenance, alert rules and saved filters that use the tag. Each of these four has one line. Empty if there
    //! are no uses.
    QStringList usageLines(const QString &tag) const;

signals:
    //! Emitted with the reason, as a sentence, if the tag couldn't be renamed in alert rules.
    void rulesUpdateFailed(const QString &text);

private:
    //! A completed rename.
    struct TagRename
    {
        QString from;
        QString to;
        std::shared_ptr<RuleFilters>
            rules; //!< the filters of rules before the renaming; used only by edits of alerts.json, which run one after the other
        FilterSnapshot filters;
    };
    void renameUses(const QString &from, const QString &to);
    void undoRename(const QString &from, const QString &to);

    Parts m_parts;
    QList<TagRename> m_tagRenames; //!< oldest first; the latest rename is undone first
};

} // namespace watchkeeper
