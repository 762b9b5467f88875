// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The form for the chosen targets, and the test of one of them.

#include "gui/settings/FieldForm.h"
#include "model/Result.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace watchkeeper {

class RuleOffer;
class TargetsDraft;
class TestRunPanel;
class Watch;

//! \brief Edits one target of the draft, or what several have in common. What is typed goes to the draft at once.
class TargetEditor : public QWidget
{
    Q_OBJECT

public:
    //! Both outlive the editor.
    TargetEditor(TargetsDraft *draft, Watch *watch, QWidget *parent = nullptr);
    ~TargetEditor() override;

    //! The last result of a target, with its evidence; nothing where there is none.
    using LastResult = std::function<std::optional<Result>(const TargetId &)>;
    //! Conditions are held against it; newer ones follow by themselves, until a test has shown what the target sees as it is edited.
    void setLastResults(LastResult lastResult) { m_lastResult = std::move(lastResult); }

    //! The same target again, where nothing of it has changed: the form stays as it is.
    void edit(const QList<TargetId> &ids);
    //! Whether there is something to edit at all: else it says why not.
    void setCanEdit(bool canEdit);
    //! Brings what was typed for many targets to the draft, which otherwise waits for a pause.
    void flush();
    //! See FieldForm.
    bool showProblems() { return m_form->showProblems(); }
    FieldForm *form() const { return m_form; }

signals:
    void edited();

private:
    bool isShownAsItIs(const QList<TargetId> &ids) const;
    void showHeading();
    void showOne(const TargetId &id);
    void showSeveral();
    void fieldEdited(const QString &name);
    void changeKind();
    void test();
    void stopTest();
    void takeResult(const Result &result);
    void takeResults(const QList<Result> &results);
    void showLast();
    void showSeen(const Result *result);

    TargetsDraft *m_draft;
    Watch *m_watch;
    QList<TargetId> m_ids;
    FormValues m_known;         //!< of a single target: as the draft has it and the form shows it
    Schedule m_defaults;        //!< of the draft, as the form shows them
    QList<FormValues> m_before; //!< of several targets: as they were when they were shown, so that an edit can be taken back
    QStringList m_brought;      //!< fields of several targets that the draft has as they were typed
    QLabel *m_heading;
    FieldForm *m_form;
    RuleOffer *m_rules;
    TestRunPanel *m_testRun;
    LastResult m_lastResult;
    bool m_canEdit = true;
    TargetId m_testId;       //!< of the test that runs; null: none
    bool m_isTested = false; //!< what is shown was seen by a test
    QTimer m_pause;          //!< in typing for many targets
};

} // namespace watchkeeper
