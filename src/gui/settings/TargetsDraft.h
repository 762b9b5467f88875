// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The working copy of the targets, edited by the settings dialog until it is applied.

#include "checks/Secrets.h"
#include "gui/settings/FieldEditor.h"
#include "gui/settings/FormValues.h"
#include "targets/TargetsDocument.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <utility>

namespace watchkeeper {

class DocumentChange;
class TargetsStore;

//! \brief Holds the edits, valid or not; they are applied only if all are valid, as one undo step.
//!
//! Changes of the store meanwhile (an external edit of the file, undo) are merged by target and field; if both sides changed the same
//! field, the edit here is kept and externalEdit() names the target.
class TargetsDraft : public QObject
{
    Q_OBJECT

public:
    //! \param store  outlives the draft
    explicit TargetsDraft(TargetsStore *store, QObject *parent = nullptr);

    //! A target with invalid values is included here with its last valid ones.
    const TargetsDocument &document() const { return m_document; }
    qsizetype count() const { return m_document.targets.size(); }
    //! -1 if it doesn't exist.
    qsizetype rowOf(const TargetId &id) const { return m_rows.value(id, -1); }
    QString nameOf(const TargetId &id) const;

    FormValues values(const TargetId &id) const;
    void setValues(const TargetId &id, const FormValues &values);
    //! Several at the same time: each is validated once, not again for each of the others.
    void setValues(const QList<std::pair<TargetId, FormValues>> &all);
    //! The errors that these values would cause for this target.
    QList<FieldProblem> problems(const TargetId &id, const FormValues &values) const;
    bool isInvalid(const TargetId &id) const { return m_wrong.contains(id); }
    //! The first target in the list with invalid values; null: all are valid.
    TargetId firstInvalid() const;

    //! Holds what was typed for the keychain until it is applied.
    void hold(const QList<Secret> &secrets);
    //! Those that some target refers to.
    QList<Secret> secrets() const;
    //! `target` with the secrets in place of the references to them: for a test before they are stored.
    Target withSecrets(Target target) const;

    //! A new target after the row `after`, still to be filled in.
    TargetId add(const QString &kind, qsizetype after);
    //! The same with some fields filled in: `kind` and `name`, and whatever else is known.
    TargetId add(FormValues values, qsizetype after);
    //! The same for a complete, valid target, under a name that is still available.
    TargetId add(const Target &target, qsizetype after);
    //! Each after its original. Targets with invalid values are skipped.
    QList<TargetId> duplicate(const QList<TargetId> &ids);
    void remove(const QList<TargetId> &ids);
    void move(const QList<TargetId> &ids, qsizetype before);
    void setDefaults(const Schedule &defaults);

    bool isDirty() const;
    //! Writes everything to the store. Only if everything is valid.
    void apply();

signals:
    //! One target was edited.
    void edited(const watchkeeper::TargetId &id);
    //! The list was replaced.
    void listChanged();
    //! The store changed and was merged; `conflicts` names the targets whose edits here were kept.
    void externalEdit(const QStringList &conflicts);

private:
    //! For errors: whether there are any, or also their texts, which may require a search through all names.
    enum class Wanted { Verdict, Sentences };

    void reloadFromStore();
    QStringList keepEnteredValues(DocumentChange *change) const;
    void replaceDocument(const TargetsDocument &document);
    void index();
    Expected<Target, QList<FieldProblem>> read(const TargetId &id, const FormValues &values, Wanted wanted) const;
    void put(const Target &target);
    void followName(const QString &former, const QString &name);
    void revalidate(const std::function<bool(const FormValues &)> &isApplicable);
    QStringList loopWith(const Target &target) const;
    QString problemWithParents(const Target &target) const;
    TargetId resolveReference(const QString &reference) const;
    bool hasUnknownReference(const Target &target) const;
    bool hasOnlyKnownAncestors(const Target &target) const;
    QList<Target> targetsIncluding(const Target &target) const;
    void markLoops();

    TargetsStore *m_store;
    TargetsDocument m_base; //!< the store's, when last read
    TargetsDocument m_document;
    QHash<TargetId, qsizetype> m_rows;
    QHash<QString, TargetId> m_idsByName; //!< of names
    QHash<TargetId, FormValues> m_wrong;
    bool m_areParentsValid = true; //!< in m_document as loaded; later changes are validated
    Secrets m_secrets;             //!< typed, not saved yet
};

} // namespace watchkeeper
