// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/TargetsStore.h"

#include "checks/base/SafeText.h"
#include "model/base/Logging.h"
#include "model/target/Target.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/References.h"
#include "targets/document/TargetsReader.h"
#include "targets/edit/DocumentEdits.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kSaveDelay(500);
constexpr std::chrono::seconds kSaveRetryDelay(30);

//! Logs the first problems. Ten thousand lines would hide everything else in the log, and the window lists all problems.
void logProblems(const QList<Problem> &problems)
{
    constexpr qsizetype kMaxLoggedProblems = 20;
    for (const Problem &problem : problems.first(std::min(kMaxLoggedProblems, problems.size())))
        qCWarning(lcTargets, "%s", qUtf8Printable(displayText(problem.toString())));
    if (problems.size() > kMaxLoggedProblems)
        qCWarning(lcTargets, "and %lld more", static_cast<long long>(problems.size() - kMaxLoggedProblems));
}

//! Returns the name of an undo step: `one` with the name of a single target, or `many` with the number of targets.
QString stepText(const char *one, const char *many, const QStringList &names)
{
    if (names.size() == 1)
        return TargetsStore::tr(one).arg(names.first());
    return QCoreApplication::translate("TargetsStore", many, nullptr, static_cast<int>(names.size()));
}

//! Returns the name of an undo step, which describes the change between two documents.
QString editText(const TargetsDocument &before, const TargetsDocument &after, const DocumentChange &change)
{
    if (!(before.defaults == after.defaults) && after == withDefaults(before, after.defaults))
        return TargetsStore::tr("Edit the default schedule");
    const QSet<TargetId> ids = change.targetIds();
    if (ids.isEmpty() && change.before.order == change.after.order && before.maintenance != after.maintenance)
        return TargetsStore::tr("Edit maintenance");
    if (ids.isEmpty())
        return TargetsStore::tr("Reorder targets");
    QStringList names;
    for (const TargetId &id : ids)
        names.append(change.after.targets.value(id, change.before.targets.value(id)).name);
    if (change.before.targets.isEmpty())
        return stepText(QT_TRANSLATE_NOOP("TargetsStore", "Add “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Add %Ln targets"),
                        names);
    if (change.after.targets.isEmpty())
        return stepText(QT_TRANSLATE_NOOP("TargetsStore", "Remove “%1”"),
                        QT_TRANSLATE_NOOP("TargetsStore", "Remove %Ln targets"), names);
    return stepText(QT_TRANSLATE_NOOP("TargetsStore", "Edit “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Edit %Ln targets"),
                    names);
}

void findBackup(const QString &path, TargetsFileContent *found)
{
    const QString backup = backupOf(path);
    const auto content = contentIfPresent(backup);
    if (!content || !*content)
        return;
    auto document = TargetsDocument::parse(**content, backup);
    if (!document)
        return;
    found->backup = std::move(*document);
    const QString saved = QLocale().toString(QFileInfo(backup).lastModified(), QLocale::ShortFormat);
    found->problems.append(Problem(path, 0, QString(), QString(),
                                   TargetsStore::tr("The last valid version (%1, from %2) is used until the file is fixed.")
                                       .arg(QFileInfo(backup).fileName(), saved)));
}

} // namespace

void TargetsFileContent::parse(const QString &path)
{
    TargetsReader reader(path);
    auto read = reader.read(*content);
    if (read) {
        document = std::move(*read);
        assignedIds = reader.assignedIds();
        return;
    }
    problems = read.error();
    findBackup(path, this);
}

TargetsFileContent readTargetsFile(const QString &path)
{
    return readDocumentFile<TargetsFileContent>(path);
}

TargetsStore::TargetsStore(QString file, QObject *parent)
    : QObject(parent)
    , DocumentStore(this, std::move(file), {kSaveDelay, kSaveRetryDelay, true, true})
{
}

QList<TargetId> TargetsStore::add(const QList<Target> &targets)
{
    const qsizetype before = document().targets.size();
    replace(withAdded(document(), targets));
    QList<TargetId> ids;
    for (qsizetype i = before; i < document().targets.size(); ++i)
        ids.append(document().targets.at(i).id);
    return ids;
}

void TargetsStore::remove(const QList<TargetId> &ids)
{
    edit(stepText(QT_TRANSLATE_NOOP("TargetsStore", "Remove “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Remove %Ln targets"),
                  namesOf(ids)),
         withRemoved(document(), ids));
}

void TargetsStore::update(const QList<Target> &targets, const QString &step)
{
    edit(step, withUpdated(document(), targets));
}

void TargetsStore::renameTag(const QString &from, const QString &to, const QString &step)
{
    edit(step, withTagRenamed(document(), from, to), TagRename{from, to});
}

void TargetsStore::setPaused(const QList<TargetId> &ids, bool paused)
{
    const QString text = paused ? stepText(QT_TRANSLATE_NOOP("TargetsStore", "Pause “%1”"),
                                           QT_TRANSLATE_NOOP("TargetsStore", "Pause %Ln targets"), namesOf(ids))
                                : stepText(QT_TRANSLATE_NOOP("TargetsStore", "Resume “%1”"),
                                           QT_TRANSLATE_NOOP("TargetsStore", "Resume %Ln targets"), namesOf(ids));
    edit(text, withPaused(document(), ids, paused));
}

bool TargetsStore::setMaintenance(const QList<Maintenance> &entries, const QString &step)
{
    TargetsDocument edited = document();
    edited.maintenance = withoutEnded(entries, QDateTime::currentDateTimeUtc());
    dropMissingFromMaintenance(edited.maintenance, edited.targets);
    return edit(step, edited);
}

void TargetsStore::replace(const TargetsDocument &edited)
{
    edit({}, edited);
}

QStringList TargetsStore::namesOf(const QList<TargetId> &ids) const
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QStringList names;
    for (const Target &target : document().targets) {
        if (chosen.contains(target.id))
            names.append(target.name);
    }
    return names;
}

bool TargetsStore::edit(const QString &step, const TargetsDocument &edited, const std::optional<TagRename> &renamedTag)
{
    DocumentChange change = DocumentChange::between(document(), edited);
    if (change.isEmpty())
        return true;
    if (rejects(edited))
        return false;
    change.renamedTag = renamedTag;
    m_history.add(step.isNull() ? editText(document(), edited, change) : step, change);
    reportRemoved(change);
    replaceDocument(edited);
    emit undoChanged();
    if (renamedTag)
        emit tagRenamed(renamedTag->from, renamedTag->to);
    return true;
}

void TargetsStore::reportRemoved(const DocumentChange &change)
{
    QList<TargetId> ids = change.before.targets.keys();
    ids.removeIf([&change](const TargetId &id) { return change.after.targets.contains(id); });
    if (!ids.isEmpty())
        emit removing(removedTargets(document(), ids, QDateTime::currentDateTimeUtc()));
}

//! Checks for cycles, missing parents and invalid maintenance, for example a filter that has become too long.
QString TargetsStore::validationProblem(const TargetsDocument &document)
{
    if (const QList<QStringList> loops = memberLoops(document.targets); !loops.isEmpty())
        return memberLoopText(loops.first());
    const QList<ParentProblem> problems = parentProblems(document.targets);
    return problems.isEmpty() ? invalidMaintenanceText(document.maintenance) : problems.first().text;
}

bool TargetsStore::rejects(const TargetsDocument &next)
{
    const QString problem = validationProblem(next);
    if (!problem.isEmpty())
        emit editRejected(problem);
    return !problem.isEmpty();
}

//! Performs one step of undo or redo. Keeps the changes that other programs have made since that step.
void TargetsStore::runUndoStep(std::optional<DocumentChange> (EditHistory<>::*operation)())
{
    EditHistory<> moved = m_history;
    const auto change = (moved.*operation)();
    if (!change)
        return;
    const TargetsDocument next = withChangeApplied(document(), *change, ConflictPreference::Change).document;
    if (rejects(next))
        return; // the step is kept, so the user can try again after removing the cycle
    m_history = std::move(moved);
    if (operation == &EditHistory<>::redo) // undoing the addition of a target isn't a removal
        reportRemoved(*change);
    replaceDocument(next);
    emit undoChanged();
    if (change->renamedTag && operation == &EditHistory<>::undo)
        emit tagRenameUndone(change->renamedTag->to, change->renamedTag->from);
    else if (change->renamedTag)
        emit tagRenamed(change->renamedTag->from, change->renamedTag->to);
}

void TargetsStore::fileDamaged(const QList<Problem> &problems)
{
    logProblems(problems);
    emit loadFailed(problems);
}

TargetsStore::Merge TargetsStore::merge(const TargetsFileContent &found)
{
    const TargetsDocument theirs = withKnownIds(*found.document, found.assignedIds, {document(), base()});
    m_generatedIds.clear();
    for (qsizetype i = 0; i < theirs.targets.size(); ++i) {
        if (found.assignedIds.contains(found.document->targets.at(i).id))
            m_generatedIds.insert(theirs.targets.at(i).id);
    }
    MergedDocument merged =
        withChangeApplied(document(), DocumentChange::between(base(), theirs), ConflictPreference::Document);
    breakMemberLoops(merged, document());
    if (merged.document.schema == base().schema)
        merged.document.schema = theirs.schema;
    return {merged.document, theirs, merged.conflicts, !found.assignedIds.isEmpty() && m_savesGeneratedIds};
}

void TargetsStore::saveFailure(const QString &text)
{
    qCWarning(lcTargets, "%s", qUtf8Printable(text));
    emit saveFailed(text);
}

} // namespace watchkeeper

#include "moc_TargetsStore.cpp"
