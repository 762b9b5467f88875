// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The form for the selected targets, and the test of one of them.

#include "gui/settings/FieldForm.h"
#include "model/Result.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;

namespace watchkeeper {

class RuleSuggestions;
class TargetsDraft;
class TestRunPanel;
class Monitor;

//! \brief Edits one target of the draft, or what several have in common. Edits go to the draft immediately.
class TargetEditor : public QWidget
{
    Q_OBJECT

public:
    //! Both outlive the editor.
    TargetEditor(TargetsDraft *draft, Monitor *monitor, QWidget *parent = nullptr);
    ~TargetEditor() override;

    //! The last result of a target, with its evidence; nothing if there is none.
    using LastResult = std::function<std::optional<Result>(const TargetId &)>;
    //! Conditions are evaluated on it; newer results are used automatically, until a test has returned a result for the target as it is
    //! edited.
    void setLastResults(LastResult lastResult) { m_lastResult = std::move(lastResult); }

    //! If it is the same target, unchanged, the form stays as it is.
    void edit(const QList<TargetId> &ids);
    //! Whether targets can be edited at all: if not, it says why.
    void setCanEdit(bool canEdit);
    //! Writes edits of many targets to the draft, which otherwise waits for a pause.
    void flush();
    //! See FieldForm.
    bool showProblems() { return m_form->showProblems(); }
    FieldForm *form() const { return m_form; }

signals:
    void edited();

private:
    bool isShownUnmodified(const QList<TargetId> &ids) const;
    void showHeading();
    void showOne(const TargetId &id);
    void showMultiple();
    void fieldEdited(const QString &name);
    void changeKind();
    void test();
    void stopTest();
    void handleResult(const Result &result);
    void takeResults(const QList<Result> &results);
    void showLastResult();
    void showObservation(const Result *result);

    TargetsDraft *m_draft;
    Monitor *m_monitor;
    QList<TargetId> m_ids;
    FormValues m_known;          //!< of a single target: as in the draft and in the form
    Schedule m_defaults;         //!< of the draft, as shown in the form
    QList<FormValues> m_before;  //!< of several targets: as they were when loaded, so that an edit can be reverted
    QStringList m_appliedFields; //!< fields of several targets whose typed values are already in the draft
    QLabel *m_heading;
    FieldForm *m_form;
    RuleSuggestions *m_rules;
    TestRunPanel *m_testRun;
    LastResult m_lastResult;
    bool m_canEdit = true;
    TargetId m_testId;       //!< of the running test; null: none
    bool m_isTested = false; //!< the result shown is that of a test
    QTimer m_pause;          //!< while typing for many targets
};

} // namespace watchkeeper
