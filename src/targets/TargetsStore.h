// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The targets.json of a profile: loaded, watched, edited with undo, saved so that neither a full disk nor a power cut nor an
//! edit by somebody else loses anything: QSaveFile alone reports success after a short write on a full disk.

#include "targets/TargetsDocument.h"

#include <QObject>

#include <memory>

namespace watchkeeper {

//! \brief Owns the document. Lives in the GUI or main thread; reading and writing happen in Qt's thread pool.
//!
//! Edits take effect in memory at once (changed()), are saved shortly after, and can be undone. An outside edit of the file is
//! merged by target id: what only one side changed is taken from that side, what both changed keeps ours and says so (merged()).
class TargetsStore : public QObject
{
    Q_OBJECT

public:
    //! \param file  path of targets.json; its folder is made with mode 0700 when first saved
    explicit TargetsStore(QString file, QObject *parent = nullptr);
    ~TargetsStore() override;

    QString file() const;
    const TargetsDocument &document() const;

    //! \brief Starts to read the file; loaded() or loadFailed() follows. A missing file is an empty document.
    void load();

    //! One undo step each. Ids that are not there are ignored; names are made unique. What would make a group its own member is not
    //! done: editRefused() says so.
    //! \return the ids they have now, which are other ones where those were taken; none where they were refused
    QList<TargetId> add(const QList<Target> &targets);
    void remove(const QList<TargetId> &ids);
    //! \param step  what the menus call it, translated: "Tag 3 targets"
    void update(const QList<Target> &targets, const QString &step);
    //! \brief Gives a tag another name wherever it stands in the document, in groups and maintenance too; tagRenamed() follows.
    //! \param step  what the menus call it, translated
    void renameTag(const QString &from, const QString &to, const QString &step);
    void setPaused(const QList<TargetId> &ids, bool paused);
    //! \brief The whole list of maintenance; without what is long over, see withoutEnded().
    //! \param step  what the menus call it, translated: "Add maintenance “Backup”"
    //! \return false where a file with these entries would not be read again: editRefused() said why
    bool setMaintenance(const QList<Maintenance> &entries, const QString &step);
    //! Why no edit may lead to this document: a file with it would not be read again. A sentence; empty: one may.
    static QString problemWith(const TargetsDocument &document);
    //! All that differs in `edited`, named by what that is; it must come from document() as it is now.
    void replace(const TargetsDocument &edited);

    bool canUndo() const;
    bool canRedo() const;
    //! "Remove 12 targets": what undo() would take back; for menus.
    QString undoText() const;
    QString redoText() const;
    void undo();
    void redo();

    //! \brief Whether ids alone, given to targets that had none in the file, are worth a save. They are unless told otherwise: else
    //! a target is another one once it has another name. Call it before load().
    void setSavesMereIds(bool saves);
    //! Given to a target that has none in the file.
    bool isMereId(const TargetId &id) const;
    //! \brief Whether the last good version, kept beside the file, stands in for one that is damaged at load(). It does unless told
    //! otherwise. Call it before load().
    void setTakesBackup(bool takes);
    //! After loadFailed(): that is the document now, and the last of the problems says so.
    bool usesBackup() const;
    //! After loadFailed(): there is a file, but it cannot be read.
    bool isUnreadable() const;

    bool hasUnsavedEdits() const;
    //! Saves now what is unsaved; saved() or saveFailed() follows, also when there was nothing to do.
    void save();

signals:
    //! The file is sound: after load(), and when one that was damaged was mended or deleted outside, or saved over.
    void loaded();
    void loadFailed(const QList<watchkeeper::Problem> &problems);
    //! The document is another one: after load, edits, undo, outside edits.
    void changed();
    void undoChanged();
    //! By an edit, or by redo of one: what keeps tags elsewhere is to follow. After changed().
    void tagRenamed(const QString &from, const QString &to);
    //! An edit that had told tagRenamed() with these names was undone. After changed().
    void tagRenameUndone(const QString &from, const QString &to);
    //! Nothing was changed; the sentence says why.
    void editRefused(const QString &text);
    //! An outside edit was taken over; `conflicts` names the targets where both sides had changed the same.
    void merged(const QStringList &conflicts);
    void saved();
    //! Nothing is lost: the edits stay in memory and the next save tries again.
    void saveFailed(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
