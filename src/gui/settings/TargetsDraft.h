// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The working copy of the targets that the settings dialog edits until it is applied.

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

//! \brief Holds what is typed, right or wrong; only what is right as a whole is applied, as one undo step.
//!
//! What happens to the store meanwhile (an edit of the file from outside, undo) is merged by target and field; where both sides
//! changed the same, what was typed here stays and outsideEdit() names the target.
class TargetsDraft : public QObject
{
    Q_OBJECT

public:
    //! \param store  outlives the draft
    explicit TargetsDraft(TargetsStore *store, QObject *parent = nullptr);

    //! A target whose values are wrong is here as it was when they were last right.
    const TargetsDocument &document() const { return m_document; }
    qsizetype count() const { return m_document.targets.size(); }
    //! -1 when it is not there.
    qsizetype rowOf(const TargetId &id) const { return m_rows.value(id, -1); }
    QString nameOf(const TargetId &id) const;

    FormValues values(const TargetId &id) const;
    void setValues(const TargetId &id, const FormValues &values);
    //! Several at once: each is judged once, not again for each of the others.
    void setValues(const QList<std::pair<TargetId, FormValues>> &all);
    //! What would be wrong with these values for this target.
    QList<FieldProblem> problems(const TargetId &id, const FormValues &values) const;
    bool isWrong(const TargetId &id) const { return m_wrong.contains(id); }
    //! The first target in the list whose values are wrong; null: all are right.
    TargetId firstWrong() const;

    //! Holds what was typed for the keychain until it is applied.
    void hold(const QList<Secret> &secrets);
    //! Those of them that some target asks for.
    QList<Secret> secrets() const;
    //! `target` with them in place of what refers to them: for a test before they are kept.
    Target withSecrets(Target target) const;

    //! A new target behind the row `after`, with all still to be filled in.
    TargetId add(const QString &kind, qsizetype after);
    //! The same with some filled in: `kind` and `name`, and what else is known.
    TargetId add(FormValues values, qsizetype after);
    //! The same with one that is right as it is, under a name that is still free.
    TargetId add(const Target &target, qsizetype after);
    //! Each behind its original. Those whose values are wrong are passed over.
    QList<TargetId> duplicate(const QList<TargetId> &ids);
    void remove(const QList<TargetId> &ids);
    void move(const QList<TargetId> &ids, qsizetype before);
    void setDefaults(const Schedule &defaults);

    bool isDirty() const;
    //! Puts it all into the store. Only when nothing is wrong.
    void apply();

signals:
    //! One target was edited.
    void edited(const watchkeeper::TargetId &id);
    //! The list is another one.
    void listChanged();
    //! The store changed and was merged; `conflicts` names the targets where what was typed here stays.
    void outsideEdit(const QStringList &conflicts);

private:
    //! Of what is wrong, whether or also why: to find words for that may mean to look through all names.
    enum class Wanted { Verdict, Sentences };

    void takeStore();
    QStringList keepTyped(DocumentChange *change) const;
    void replaceDocument(const TargetsDocument &document);
    void index();
    Expected<Target, QList<FieldProblem>> read(const TargetId &id, const FormValues &values, Wanted wanted) const;
    void put(const Target &target);
    void followName(const QString &former, const QString &name);
    void judgeAgain(const std::function<bool(const FormValues &)> &isAbout);
    QStringList loopWith(const Target &target) const;
    QString problemWithParents(const Target &target) const;
    TargetId referred(const QString &reference) const;
    bool namesNobody(const Target &target) const;
    bool leadsNowhereElse(const Target &target) const;
    QList<Target> targetsWith(const Target &target) const;
    void markLoops();

    TargetsStore *m_store;
    TargetsDocument m_base; //!< the store's, as last seen
    TargetsDocument m_document;
    QHash<TargetId, qsizetype> m_rows;
    QHash<QString, TargetId> m_owners; //!< of names
    QHash<TargetId, FormValues> m_wrong;
    bool m_areParentsSound = true; //!< in m_document as it came; what is put into it is judged
    Secrets m_secrets;             //!< typed, not yet kept
};

} // namespace watchkeeper
