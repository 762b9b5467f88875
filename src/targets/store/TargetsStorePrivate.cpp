// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/TargetsStorePrivate.h"

#include "checks/base/SafeText.h"
#include "model/base/Logging.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/References.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/edit/LoopBreaking.h"

#include <QFutureWatcher>
#include <QSet>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kSaveDelay(500);
constexpr std::chrono::seconds kSaveRetryDelay(30);
constexpr std::chrono::milliseconds kRecheckDelay(500);

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

TargetsStore::Private::Private(TargetsStore *store, QString path)
    : q(store)
    , file(std::move(path))
    , fileWatcher(file)
{
    saveTimer.setSingleShot(true);
    recheckTimer.setSingleShot(true);
    QObject::connect(&saveTimer, &QTimer::timeout, q, [this] { requestJob(saveRequested); });
    QObject::connect(&recheckTimer, &QTimer::timeout, q, [this] { requestJob(recheckRequested); });
    QObject::connect(&fileWatcher, &FileWatcher::possiblyChanged, q, [this] { requestJob(recheckRequested); });
}

QStringList TargetsStore::Private::namesOf(const QList<TargetId> &ids) const
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QStringList names;
    for (const Target &target : document.targets) {
        if (chosen.contains(target.id))
            names.append(target.name);
    }
    return names;
}

void TargetsStore::Private::edit(const QString &text, const TargetsDocument &edited, const std::optional<TagRename> &renamedTag)
{
    DocumentChange change = DocumentChange::between(document, edited);
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
void TargetsStore::Private::runUndoStep(DocumentChange (EditHistory::*operation)())
{
    EditHistory moved = history;
    const DocumentChange change = (moved.*operation)();
    const TargetsDocument next = withChangeApplied(document, change, ConflictPreference::Change).document;
    if (rejects(next))
        return; // the step is kept, so the user can try again after removing the cycle
    history = std::move(moved);
    replaceDocument(next);
    emit q->undoChanged();
    if (change.renamedTag && operation == &EditHistory::undo)
        emit q->tagRenameUndone(change.renamedTag->to, change.renamedTag->from);
    else if (change.renamedTag)
        emit q->tagRenamed(change.renamedTag->from, change.renamedTag->to);
}

void TargetsStore::Private::replaceDocument(const TargetsDocument &next)
{
    document = next;
    ++revision;
    scheduleSave(kSaveDelay);
    emit q->changed();
}

//! Starts the delay at the first unsaved edit. Further edits don't restart the delay, so continuous edits can't delay the save
//! forever.
void TargetsStore::Private::scheduleSave(std::chrono::milliseconds delay)
{
    if (!saveTimer.isActive() || saveTimer.remainingTimeAsDuration() > delay)
        saveTimer.start(delay);
}

void TargetsStore::Private::requestJob(bool &request)
{
    request = true;
    // Queued, so that no signals are emitted before the caller returns.
    QMetaObject::invokeMethod(
        q, [this] { runNextJob(); }, Qt::QueuedConnection);
}

void TargetsStore::Private::runNextJob()
{
    if (busy)
        return;
    if (std::exchange(loadRequested, false)) {
        fileWatcher.start();
        run<TargetsFileContent>([path = file] { return readTargetsFile(path); }, &Private::handleLoaded);
    } else if (std::exchange(saveRequested, false)) {
        startSave();
    } else if (std::exchange(recheckRequested, false)) {
        run<TargetsFileContent>([path = file, expected = knownContent] { return readTargetsFile(path, expected); },
                                &Private::handleRechecked);
    }
}

template<typename Value>
void TargetsStore::Private::run(std::function<Value()> job, void (Private::*done)(const Value &))
{
    busy = true;
    auto *watcher = new QFutureWatcher<Value>(q);
    QObject::connect(watcher, &QFutureWatcher<Value>::finished, q, [this, watcher, done] {
        watcher->deleteLater();
        busy = false;
        (this->*done)(watcher->result());
        runNextJob();
    });
    watcher->setFuture(QtConcurrent::run(std::move(job)));
}

void TargetsStore::Private::handleLoaded(const TargetsFileContent &found)
{
    if (!found.problems.isEmpty()) {
        handleDamagedFile(found);
        return;
    }
    if (found.content)
        mergeWith(found);
    else
        handleMissingFile();
    emit q->loaded();
    emit q->changed();
}

void TargetsStore::Private::handleRechecked(const TargetsFileContent &found)
{
    if (found.matchesExpected || (found.content == knownContent && found.problems.isEmpty() == !isKnownContentDamaged))
        suspectContent.reset();
    else if (!found.problems.isEmpty() && suspectContent != found.content) {
        suspectContent = found.content;
        recheckTimer.start(kRecheckDelay);
    } else
        handleExternalEdit(found);
}

void TargetsStore::Private::handleExternalEdit(const TargetsFileContent &found)
{
    suspectContent.reset();
    if (!found.problems.isEmpty()) {
        handleDamagedFile(found);
        return;
    }
    const bool isMended = isKnownContentDamaged;
    if (!found.content) {
        handleMissingFile();
        if (isMended)
            emit q->loaded();
        return;
    }
    const TargetsDocument former = document;
    const bool news = !(*found.document == base);
    const QStringList conflicts = mergeWith(found);
    if (isMended)
        emit q->loaded();
    if (!(document == former))
        emit q->changed();
    if (news)
        emit q->merged(conflicts);
}

//! Leaves the damaged file unchanged, because the user may be editing it. The next save copies it first.
void TargetsStore::Private::handleDamagedFile(const TargetsFileContent &found)
{
    // Generated ids alone aren't an edit. A damaged file isn't overwritten because of them, since they can be generated again.
    const bool hasEdits = !(document == base);
    // Uses the backup only if no document was loaded before, because a loaded document is newer than the backup.
    const bool takes = found.backup && restoresFromBackup && !hasBase;
    QList<Problem> problems = found.problems;
    if (found.backup && !takes)
        problems.removeLast(); // removes the message about using the backup
    logProblems(problems);
    if (takes) {
        TargetsFileContent backup;
        backup.document = found.backup;
        backup.content = found.content;
        mergeWith(backup);
    }
    if (!hasEdits)
        savedRevision = revision; // a pending save now reports success without writing
    knownContent = found.content;
    isKnownContentDamaged = true;
    usesBackup = takes;
    if (takes)
        emit q->changed();
    emit q->loadFailed(problems);
}

//! Another program has deleted the file. The document stays, and the next edit creates the file again.
void TargetsStore::Private::handleMissingFile()
{
    knownContent.reset();
    isKnownContentDamaged = false;
    hasBase = true;
}

QStringList TargetsStore::Private::mergeWith(const TargetsFileContent &found)
{
    const TargetsDocument theirs = withKnownIds(*found.document, found.assignedIds, {document, base});
    generatedIds.clear();
    for (qsizetype i = 0; i < theirs.targets.size(); ++i) {
        if (found.assignedIds.contains(found.document->targets.at(i).id))
            generatedIds.insert(theirs.targets.at(i).id);
    }
    MergedDocument merged = withChangeApplied(document, DocumentChange::between(base, theirs), ConflictPreference::Document);
    breakMemberLoops(merged, document);
    const TargetsDocument former = std::exchange(base, theirs);
    hasBase = true;
    knownContent = found.content;
    isKnownContentDamaged = false;
    usesBackup = false;
    document = merged.document;
    if (document.schema == former.schema)
        document.schema = theirs.schema;
    ++revision;
    if (document == theirs && (found.assignedIds.isEmpty() || !savesGeneratedIds))
        savedRevision = revision;
    else
        scheduleSave(kSaveDelay);
    return merged.conflicts;
}

void TargetsStore::Private::startSave()
{
    saveTimer.stop();
    if (!isUnsaved()) {
        emit q->saved();
        QMetaObject::invokeMethod(
            q, [this] { runNextJob(); }, Qt::QueuedConnection);
        return;
    }
    savingRevision = revision;
    savingDocument = document;
    run<SaveOutcome>([path = file, saving = document, expected = knownContent,
                      keep = isKnownContentDamaged] { return saveTargetsFile(path, saving, expected, keep); },
                     &Private::handleSaved);
}

void TargetsStore::Private::handleSaved(const SaveOutcome &outcome)
{
    switch (outcome.code()) {
    case SaveOutcome::Code::Saved: {
        const bool isMended = std::exchange(isKnownContentDamaged, false);
        knownContent = outcome.written;
        usesBackup = false;
        generatedIds.clear();
        savedRevision = savingRevision;
        base = savingDocument;
        if (isMended)
            emit q->loaded();
        emit q->saved();
        break;
    }
    case SaveOutcome::Code::ChangedExternally:
        if (!outcome.found.problems.isEmpty() && suspectContent != outcome.found.content) {
            suspectContent = outcome.found.content;
            scheduleSave(kRecheckDelay);
            break;
        }
        handleExternalEdit(outcome.found);
        saveRequested = true;
        break;
    case SaveOutcome::Code::Failed:
        qCWarning(lcTargets, "%s", qUtf8Printable(outcome.text));
        scheduleSave(kSaveRetryDelay);
        emit q->saveFailed(outcome.text);
        break;
    }
}

} // namespace watchkeeper
