// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/TargetsStorePrivate.h"

#include "checks/base/SafeText.h"
#include "model/base/Logging.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/References.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/edit/LoopBreaking.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kSaveDelay(500);
constexpr std::chrono::seconds kSaveRetryDelay(30);

//! Logs the first problems. Ten thousand lines would hide everything else in the log, and the window lists all problems.
void logProblems(const QList<Problem> &problems)
{
    constexpr qsizetype kMostLogged = 20;
    for (const Problem &problem : problems.first(std::min(kMostLogged, problems.size())))
        qCWarning(lcTargets, "%s", qUtf8Printable(displayText(problem.toString())));
    if (problems.size() > kMostLogged)
        qCWarning(lcTargets, "and %lld more", static_cast<long long>(problems.size() - kMostLogged));
}

} // namespace

TargetsStore::Private::Private(TargetsStore *store, const QString &path)
    : DocumentStore(store, path, targetsFileFormat(), {kSaveDelay, kSaveRetryDelay, true, true})
    , q(store)
{
}

QStringList TargetsStore::Private::namesOf(const QList<TargetId> &ids) const
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QStringList names;
    for (const Target &target : document().targets) {
        if (chosen.contains(target.id))
            names.append(target.name);
    }
    return names;
}

void TargetsStore::Private::edit(const QString &text, const TargetsDocument &edited, const std::optional<TagRename> &renamedTag)
{
    DocumentChange change = DocumentChange::between(document(), edited);
    if (change.isEmpty() || rejects(edited))
        return;
    change.renamedTag = renamedTag;
    history.add(text, change);
    replaceDocument(edited);
    emit q->undoChanged();
    if (renamedTag)
        emit q->tagRenamed(renamedTag->from, renamedTag->to);
}

//! Checks for cycles and missing parents.
QString TargetsStore::validationProblem(const TargetsDocument &document)
{
    if (const QList<QStringList> loops = memberLoops(document.targets); !loops.isEmpty())
        return memberLoopText(loops.first());
    const QList<ParentProblem> problems = parentProblems(document.targets);
    return problems.isEmpty() ? QString() : problems.first().text;
}

bool TargetsStore::Private::rejects(const TargetsDocument &next)
{
    const QString problem = validationProblem(next);
    if (!problem.isEmpty())
        emit q->editRejected(problem);
    return !problem.isEmpty();
}

//! Performs one step of undo or redo. Keeps the changes that other programs have made since that step.
void TargetsStore::Private::runUndoStep(DocumentChange (EditHistory<>::*operation)())
{
    EditHistory<> moved = history;
    const DocumentChange change = (moved.*operation)();
    const TargetsDocument next = withChangeApplied(document(), change, ConflictPreference::Change).document;
    if (rejects(next))
        return; // the step is kept, so the user can try again after removing the cycle
    history = std::move(moved);
    replaceDocument(next);
    emit q->undoChanged();
    if (change.renamedTag && operation == &EditHistory<>::undo)
        emit q->tagRenameUndone(change.renamedTag->to, change.renamedTag->from);
    else if (change.renamedTag)
        emit q->tagRenamed(change.renamedTag->from, change.renamedTag->to);
}

void TargetsStore::Private::fileDamaged(const QList<Problem> &problems)
{
    logProblems(problems);
    emit q->loadFailed(problems);
}

TargetsStore::Private::Merge TargetsStore::Private::merge(const TargetsFileContent &found)
{
    const TargetsDocument theirs = withKnownIds(*found.document, found.assignedIds, {document(), base()});
    generatedIds.clear();
    for (qsizetype i = 0; i < theirs.targets.size(); ++i) {
        if (found.assignedIds.contains(found.document->targets.at(i).id))
            generatedIds.insert(theirs.targets.at(i).id);
    }
    MergedDocument merged =
        withChangeApplied(document(), DocumentChange::between(base(), theirs), ConflictPreference::Document);
    breakMemberLoops(merged, document());
    if (merged.document.schema == base().schema)
        merged.document.schema = theirs.schema;
    return {merged.document, theirs, merged.conflicts, !found.assignedIds.isEmpty() && savesGeneratedIds};
}

void TargetsStore::Private::saveFailure(const QString &text)
{
    qCWarning(lcTargets, "%s", qUtf8Printable(text));
    emit q->saveFailed(text);
}

} // namespace watchkeeper
