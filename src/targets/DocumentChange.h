// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The difference between two documents, used for undo steps and for outside edits of the file. Pure.

#include "targets/TargetsDocument.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! A target before and after the change; nullopt on the side where it doesn't exist.
struct TargetChange
{
    std::optional<Target> before;
    std::optional<Target> after;
};

//! The renaming of a tag throughout a document.
struct TagRename
{
    QString from;
    QString to;
};

//! \brief The difference between two documents. Contains only the targets that differ, which keeps a long history small.
//!
//! A target with unchanged references also differs if one of the referenced names now belongs to another target or to none.
class DocumentChange
{
public:
    DocumentChange() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static DocumentChange between(const TargetsDocument &before, const TargetsDocument &after);
    bool isEmpty() const;
    //! The inverse operation.
    DocumentChange reversed() const;

    Schedule defaultsBefore;
    Schedule defaultsAfter;
    //! All ids in order. Both lists are empty if no target was added and the remaining targets kept their order.
    QList<TargetId> orderBefore;
    QList<TargetId> orderAfter;
    QHash<TargetId, TargetChange> targets;
    //! All maintenance entries. Both lists are empty if no entry changed.
    QList<Maintenance> maintenanceBefore;
    QList<Maintenance> maintenanceAfter;
    //! The names of targets that are referenced by name in the targets and entries above.
    QHash<TargetId, QString> namesBefore;
    QHash<TargetId, QString> namesAfter;
    //! The renamed tag, if renaming was the purpose of the change. between() can't detect a rename. Code that stores tags elsewhere must
    //! update its tags.
    std::optional<TagRename> renamedTag;
};

//! Which side wins if the document and the change modified the same property.
enum class ConflictPreference {
    Document, //!< the document, for a merge
    Change    //!< the change, for undo and redo
};

//! A document with the names of the targets and maintenance entries that both sides changed.
class MergedDocument
{
public:
    explicit MergedDocument(TargetsDocument merged)
        : document(std::move(merged))
    {
    }
    TargetsDocument document;
    QStringList conflicts;
};

//! \brief Applies `change` to `document`. Properties are merged one by one: name, kind, each field, schedule, conditions, tags,
//! dependencies, alert rules, paused and objective.
//!
//! A target or maintenance entry that one side removed and the other edited is a conflict. Names stay unique; an added target gets a number
//! if its name is already in use. A reference by name keeps its target if the other side renamed the target.
MergedDocument applied(TargetsDocument document, DocumentChange change, ConflictPreference prefer);

//! `name`, or the first unused name of `name 2`, `name 3`, ….
QString uniqueName(const QString &name, const QSet<QString> &taken);

} // namespace watchkeeper
