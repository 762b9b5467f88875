// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The difference between two documents, and the history of such changes for undo and redo. Also used for edits to the
//! file by other programs. Pure.

#include "targets/document/TargetsDocument.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace watchkeeper {

// The difference between two documents. Used for undo steps, and for edits to the file by other programs. Pure.

//! The document before or after a change, as far as it differs from the other side.
struct ChangedPart
{
    Schedule defaults;
    //! All IDs in their order; empty if no target was added and the order of the remaining targets didn't change.
    QList<TargetId> order;
    QHash<TargetId, Target> targets;
    //! All maintenance entries; empty if no entry has changed.
    QList<Maintenance> maintenance;
    //! The names of the targets to which the targets and entries above refer.
    QHash<TargetId, QString> names;
};

//! The renaming of a tag throughout a document.
struct TagRename
{
    QString from;
    QString to;
};

//! \brief The difference between two documents. Contains only the targets that differ, so a long list of undo steps stays
//! small.
//!
//! A target also differs if only the meaning of its references has changed: a referenced name now belongs to another target or
//! to none.
class DocumentChange
{
public:
    DocumentChange() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static DocumentChange between(const TargetsDocument &before, const TargetsDocument &after);
    bool isEmpty() const;
    //! Returns the inverse change.
    DocumentChange reversed() const;
    //! Returns the targets that differ.
    QSet<TargetId> targetIds() const;

    ChangedPart before;
    ChangedPart after;
    //! The renamed tag, if the change renamed one. between() can't detect this. Code that stores tags elsewhere must update its
    //! tags.
    std::optional<TagRename> renamedTag;
};

//! Which side wins if the document and the change modified the same property.
enum class ConflictPreference {
    Document, //!< the document, for a merge
    Change    //!< the change, for undo and redo
};

//! A merged document, with the names of the targets and maintenance entries that both sides changed differently.
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
//! It is a conflict if one side removed a target or maintenance entry and the other side edited it. Names stay unique: an added
//! target gets a number if its name is already in use. If the other side renamed a target, references by name are updated.
MergedDocument withChangeApplied(TargetsDocument document, DocumentChange change, ConflictPreference prefer);

// Merges lists of entries with unique names, such as maintenance and alert rules. Pure.

//! \brief Applies the change from `before` to `after` to the entries of `ours`, matching them by name.
//! \param conflicts  receives the names of entries that both sides changed; our version of these entries is kept, unless the
//!     change is preferred
template<typename Entry>
QList<Entry> mergedByName(const QList<Entry> &ours, const QList<Entry> &before, const QList<Entry> &after,
                          ConflictPreference prefer, QStringList *conflicts)
{
    if (before == after)
        return ours;
    if (ours == before)
        return after;
    const auto indexIn = [](const QList<Entry> &entries, const QString &name) {
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry &each) { return each.name == name; });
        return found == entries.end() ? qsizetype(-1) : std::distance(entries.begin(), found);
    };
    const auto find = [&indexIn](const QList<Entry> &entries, const QString &name) {
        const qsizetype index = indexIn(entries, name);
        return index < 0 ? std::nullopt : std::optional(entries.at(index));
    };
    QStringList names;
    for (const Entry &entry : before + after)
        names.append(entry.name);
    names.removeDuplicates();
    QList<Entry> merged = ours;
    for (const QString &name : std::as_const(names)) {
        const std::optional<Entry> previous = find(before, name);
        const std::optional<Entry> changed = find(after, name);
        const std::optional<Entry> ourEntry = find(ours, name);
        if (previous == changed || ourEntry == changed)
            continue;
        if (ourEntry != previous)
            conflicts->append(name);
        if (ourEntry != previous && prefer == ConflictPreference::Document)
            continue;
        const qsizetype index = indexIn(merged, name);
        if (index >= 0)
            merged.removeAt(index);
        if (changed)
            merged.insert(index >= 0 ? index : std::min(indexIn(after, name), merged.size()), *changed);
    }
    return merged;
}

// Removes cycles that merging two valid edits can cause. A file with a cycle would be rejected. Pure.

//! \brief Removes cycles of dependencies that the change introduced, and parents that are missing. A parent is missing if one side
//! removed it and the other side added a dependency on it.
//! \param ours  the targets before the change
//! \return the names of the targets whose dependencies were changed
QStringList breakParentLoops(QList<Target> &targets, const QHash<TargetId, Target> &ours);

//! \brief Removes cycles of groups that the change introduced. For existing groups in a cycle, restores the fields from `ours`.
//! A new group loses the member that continues the cycle, or is removed if it would become invalid. The names of these groups
//! are added to the conflicts.
//!
//! Intended for documents that are about to be saved. In a draft, the user resolves the cycle instead.
//! \param ours  the document before the change
void breakMemberLoops(MergedDocument &merged, const TargetsDocument &ours);

//! Returns `name`, or the first unused name of `name 2`, `name 3`, ….
QString uniqueName(const QString &name, const QSet<QString> &taken);
//! Gives these targets names that no other target has.
void makeNamesUnique(QList<Target> &targets, const QSet<TargetId> &ids);

// Undo and redo.

//! Counts the edits of all documents, so that the last of them is undone first. Use from one thread.
inline quint64 nextEditOrder()
{
    static quint64 last = 0;
    return ++last;
}

//! \brief Stores the newest 100 changes with their names. QUndoStack isn't used, because it requires Qt Gui.
//! \tparam Change  has a function reversed(), which returns the inverse change
template<typename Change = DocumentChange>
class EditHistory
{
public:
    void add(const QString &text, const Change &change)
    {
        m_redoSteps.clear();
        append(&m_undoSteps, {text, change});
        if (m_undoSteps.size() > kMaxSteps)
            m_undoSteps.removeFirst();
    }
    bool canUndo() const { return !m_undoSteps.isEmpty(); }
    bool canRedo() const { return !m_redoSteps.isEmpty(); }
    QString undoText() const { return canUndo() ? m_undoSteps.last().text : QString(); }
    QString redoText() const { return canRedo() ? m_redoSteps.last().text : QString(); }
    //! Returns a number that is higher, the later the step to undo was made or redone, also in other histories; 0 if there is none.
    quint64 undoOrder() const { return canUndo() ? m_undoSteps.last().order : 0; }
    quint64 redoOrder() const { return canRedo() ? m_redoSteps.last().order : 0; }

    //! Returns the change that reverts the last change, or nullopt if there is nothing to undo.
    std::optional<Change> undo()
    {
        if (!canUndo())
            return {};
        append(&m_redoSteps, m_undoSteps.takeLast());
        return m_redoSteps.last().change.reversed();
    }
    //! Returns the change that restores the last undone change, or nullopt if there is none.
    std::optional<Change> redo()
    {
        if (!canRedo())
            return {};
        append(&m_undoSteps, m_redoSteps.takeLast());
        return m_undoSteps.last().change;
    }

private:
    static constexpr qsizetype kMaxSteps = 100;
    struct Step
    {
        QString text;
        Change change;
        quint64 order = 0;
    };
    static void append(QList<Step> *steps, Step step)
    {
        step.order = nextEditOrder();
        steps->append(step);
    }
    QList<Step> m_undoSteps;
    QList<Step> m_redoSteps;
};

} // namespace watchkeeper
