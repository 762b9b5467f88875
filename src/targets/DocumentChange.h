// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The change from one document to another: the steps of undo, and edits of the file by others. Pure.

#include "targets/TargetsDocument.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace watchkeeper {

//! One target before and after; absent: doesn't exist.
struct TargetChange
{
    std::optional<Target> before;
    std::optional<Target> after;
};

//! A tag that has been renamed, in all places.
struct TagRename
{
    QString from;
    QString to;
};

//! \brief The difference of two documents. Contains only the targets that differ, so that a long history stays small.
//!
//! A target also differs if it references the same names as before, but one of these names now belongs to another target, or to none.
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
    //! All ids in order; both empty if the remaining targets kept their order and none was added.
    QList<TargetId> orderBefore;
    QList<TargetId> orderAfter;
    QHash<TargetId, TargetChange> targets;
    //! All entries; both empty if none differs.
    QList<Maintenance> maintenanceBefore;
    QList<Maintenance> maintenanceAfter;
    //! The names of the targets that the targets and entries above reference by name.
    QHash<TargetId, QString> namesBefore;
    QHash<TargetId, QString> namesAfter;
    //! Set if the change was made to rename a tag, which between() doesn't know. Code that stores tags elsewhere must follow.
    std::optional<TagRename> renamedTag;
};

//! Which side wins if the document has changed the same thing since `before`.
enum class ConflictPreference {
    Document, //!< the document: a merge
    Change    //!< the change: undo and redo
};

//! A document, and the names of the targets and maintenance entries that both sides changed.
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

//! \brief `document` with `change` applied to it. Property by property: name, kind, each field, schedule, conditions, tags, dependencies,
//! alert rules, paused, objective.
//!
//! A target that one side removed and the other edited counts as changed by both, and so does a maintenance entry. Names stay unique: an
//! added target with a name already in use gets a number. A reference by name on one side keeps its target if the other side has renamed
//! it.
MergedDocument applied(TargetsDocument document, DocumentChange change, ConflictPreference prefer);

//! `name`, or the first of `name 2`, `name 3`, … that is free.
QString uniqueName(const QString &name, const QSet<QString> &taken);

} // namespace watchkeeper
