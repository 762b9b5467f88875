// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/TargetsStore.h"

#include "model/target/TargetLookup.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/edit/MaintenanceEdits.h"
#include "targets/store/TargetsStorePrivate.h"

#include <QCoreApplication>

namespace watchkeeper {

namespace {

class TargetsStoreText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsStore)
};

//! Returns the name of an undo step: `one` with the name of a single target, or `many` with the number of targets.
QString stepText(const char *one, const char *many, const QStringList &names)
{
    if (names.size() == 1)
        return TargetsStoreText::tr(one).arg(names.first());
    return QCoreApplication::translate("TargetsStore", many, nullptr, static_cast<int>(names.size()));
}

//! Returns the name of an undo step, which describes the change between two documents.
QString editText(const TargetsDocument &before, const TargetsDocument &after)
{
    const DocumentChange change = DocumentChange::between(before, after);
    if (!(before.defaults == after.defaults) && after == withDefaults(before, after.defaults))
        return TargetsStoreText::tr("Edit the default schedule");
    if (change.targets.isEmpty() && change.orderBefore == change.orderAfter && before.maintenance != after.maintenance)
        return TargetsStoreText::tr("Edit maintenance");
    if (change.targets.isEmpty())
        return TargetsStoreText::tr("Reorder targets");
    QStringList names;
    int added = 0;
    int removed = 0;
    for (const TargetChange &target : change.targets) {
        names.append(target.after ? target.after->name : target.before->name);
        added += target.before ? 0 : 1;
        removed += target.after ? 0 : 1;
    }
    if (added == names.size())
        return stepText(QT_TRANSLATE_NOOP("TargetsStore", "Add “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Add %Ln targets"),
                        names);
    if (removed == names.size())
        return stepText(QT_TRANSLATE_NOOP("TargetsStore", "Remove “%1”"),
                        QT_TRANSLATE_NOOP("TargetsStore", "Remove %Ln targets"), names);
    return stepText(QT_TRANSLATE_NOOP("TargetsStore", "Edit “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Edit %Ln targets"),
                    names);
}

} // namespace

TargetsStore::TargetsStore(QString file, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(file)))
{
}

TargetsStore::~TargetsStore() = default;

QString TargetsStore::file() const
{
    return d->file();
}

const TargetsDocument &TargetsStore::document() const
{
    return d->document();
}

void TargetsStore::load()
{
    d->load();
}

QList<TargetId> TargetsStore::add(const QList<Target> &targets)
{
    const qsizetype before = d->document().targets.size();
    d->edit(stepText(QT_TRANSLATE_NOOP("TargetsStore", "Add “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Add %Ln targets"),
                     namesOf(targets)),
            withAdded(d->document(), targets));
    QList<TargetId> ids;
    for (qsizetype i = before; i < d->document().targets.size(); ++i)
        ids.append(d->document().targets.at(i).id);
    return ids;
}

void TargetsStore::remove(const QList<TargetId> &ids)
{
    d->edit(stepText(QT_TRANSLATE_NOOP("TargetsStore", "Remove “%1”"), QT_TRANSLATE_NOOP("TargetsStore", "Remove %Ln targets"),
                     d->namesOf(ids)),
            withRemoved(d->document(), ids));
}

void TargetsStore::update(const QList<Target> &targets, const QString &step)
{
    d->edit(step, withUpdated(d->document(), targets));
}

void TargetsStore::renameTag(const QString &from, const QString &to, const QString &step)
{
    const TargetsDocument edited = withTagRenamed(d->document(), from, to);
    if (const QString problem = invalidMaintenanceText(edited.maintenance);
        !problem.isEmpty()) // for example because a filter has become too long
        emit editRejected(problem);
    else
        d->edit(step, edited, TagRename{from, to});
}

void TargetsStore::setPaused(const QList<TargetId> &ids, bool paused)
{
    const QString text = paused ? stepText(QT_TRANSLATE_NOOP("TargetsStore", "Pause “%1”"),
                                           QT_TRANSLATE_NOOP("TargetsStore", "Pause %Ln targets"), d->namesOf(ids))
                                : stepText(QT_TRANSLATE_NOOP("TargetsStore", "Resume “%1”"),
                                           QT_TRANSLATE_NOOP("TargetsStore", "Resume %Ln targets"), d->namesOf(ids));
    d->edit(text, withPaused(d->document(), ids, paused));
}

bool TargetsStore::setMaintenance(const QList<Maintenance> &entries, const QString &step)
{
    TargetsDocument edited = d->document();
    edited.maintenance = withoutEnded(entries, QDateTime::currentDateTimeUtc());
    dropMissingFromMaintenance(edited.maintenance, edited.targets);
    if (const QString problem = invalidMaintenanceText(edited.maintenance); !problem.isEmpty()) {
        emit editRejected(problem);
        return false;
    }
    d->edit(step, edited);
    return true;
}

void TargetsStore::replace(const TargetsDocument &edited)
{
    d->edit(editText(d->document(), edited), edited);
}

bool TargetsStore::canUndo() const
{
    return d->history.canUndo();
}

bool TargetsStore::canRedo() const
{
    return d->history.canRedo();
}

QString TargetsStore::undoText() const
{
    return d->history.undoText();
}

QString TargetsStore::redoText() const
{
    return d->history.redoText();
}

void TargetsStore::undo()
{
    if (canUndo())
        d->runUndoStep(&EditHistory<>::undo);
}

void TargetsStore::redo()
{
    if (canRedo())
        d->runUndoStep(&EditHistory<>::redo);
}

void TargetsStore::setSavesGeneratedIds(bool saves)
{
    d->savesGeneratedIds = saves;
}

bool TargetsStore::isGeneratedId(const TargetId &id) const
{
    return d->generatedIds.contains(id);
}

void TargetsStore::setRestoresFromBackup(bool takes)
{
    d->rules().restoresFromBackup = takes;
}

bool TargetsStore::usesBackup() const
{
    return d->usesBackup();
}

bool TargetsStore::isComplete() const
{
    return d->hasBase() && !d->usesBackup();
}

bool TargetsStore::isUnreadable() const
{
    return d->isUnreadable();
}

bool TargetsStore::hasUnsavedEdits() const
{
    return d->hasUnsavedEdits();
}

void TargetsStore::save()
{
    d->save();
}

} // namespace watchkeeper

#include "moc_TargetsStore.cpp"
