// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The form for one or several targets, with a test of a single target as its footer.

#include "gui/settings/fields/FieldForm.h"
#include "model/target/Result.h"
#include "model/target/Target.h"
#include "targets/document/ConditionsKey.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QFrame;
class QLabel;

namespace watchkeeper {

class PageList;
class RuleSuggestions;
class TargetsDraft;
class TestRunPanel;
class Monitor;

//! \brief Edits one target of the draft, or the common fields of several, on four pages. Edits are written to the draft immediately,
//! except for many targets.
class TargetEditor : public QWidget
{
    Q_OBJECT

public:
    //! \param draft, monitor  must outlive the editor
    TargetEditor(TargetsDraft *draft, Monitor *monitor, QWidget *parent = nullptr);
    ~TargetEditor() override;

    //! Returns the last result of a target with its evidence, or nullopt if there is none.
    using LastResult = std::function<std::optional<Result>(const TargetId &)>;
    //! Sets the source of the result against which conditions are evaluated. Newer results replace this result until a test of
    //! the edited target returns a result.
    void setLastResults(LastResult lastResult) { m_lastResult = std::move(lastResult); }

    //! Shows these targets. If they are already shown and unchanged, the form isn't rebuilt.
    void editTargets(const QList<TargetId> &ids);
    //! Writes pending edits of several targets to the draft now.
    void applyPendingEdits();
    //! See FieldForm::showProblems().
    bool showProblems() { return m_form->showProblems(); }
    FieldForm *form() const { return m_form; }

signals:
    void edited();

private:
    bool isShownUnmodified(const QList<TargetId> &ids) const;
    void buildPages();
    void offerNames();
    void showSingleTarget(const TargetId &id);
    void showMultipleTargets();
    void fieldEdited(const QString &name);
    void changeKind();
    void showPlainConditions();
    void writePlainCondition(const QString &field, PlainCondition plain);
    QList<FieldProblem> problems(const TargetId &id, const FormValues &values) const;
    void startTest();
    void stopTest();
    void handleTestResult(const Result &result);
    void handleNewResults(const QList<Result> &results);
    void showLastResult();
    void showObservation(const Result *result);

    TargetsDraft *m_draft;
    Monitor *m_monitor;
    QList<TargetId> m_ids;
    FormValues m_shownValues;         //!< for a single target, the values in the draft, as shown in the form
    Schedule m_defaults;              //!< the defaults in the draft, as shown in the form
    QList<FormValues> m_loadedValues; //!< for several targets, the values when they were selected, needed to revert an edit
    QStringList m_appliedFields;      //!< for several targets, the fields whose typed values are already in the draft
    QLabel *m_heading;
    PageList *m_pages;
    FieldForm *m_form;
    RuleSuggestions *m_ruleSuggestions;
    QFrame *m_testLine; //!< above the footer
    TestRunPanel *m_testPanel;
    LastResult m_lastResult;
    TargetId m_testId;                //!< the target of the running test, or null
    bool m_isTestResultShown = false; //!< true if the shown result is from a test
    QTimer m_typingTimer;             //!< delays writing to the draft while the user edits several targets
};

} // namespace watchkeeper
