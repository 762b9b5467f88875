// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for the conditions of a target, with one row each, and the help on their syntax.

#include "gui/look/widgets/HelpDialog.h"
#include "gui/settings/conditions/ConditionHints.h"
#include "gui/settings/fields/FieldEditor.h"
#include "model/target/Result.h"

#include <QList>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace watchkeeper {

// The editor for the conditions of a target, with one row each.

class ConditionRow;

//! \brief Each row offers completions, shows errors immediately, and shows whether the condition passes for the last result.
//!
//! For several targets, setObservation() isn't called and no verdicts are shown. If these targets differ, they keep their own
//! conditions until something is typed. Then all of them get the typed conditions. If all typed text is removed again, they
//! keep their own conditions.
class ConditionsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ConditionsEditor(const Field &field, QWidget *parent = nullptr);
    ~ConditionsEditor() override;

    //! \param result  the last result with its evidence, or null if there is none; a cancelled result contains no information and is
    //! ignored
    //! \param history  the folder of results, for conditions that use history
    void setObservation(const Result *result, const QString &history = {});

    QJsonValue value() const override;
    QWidget *control() const override;
    bool showsProblem() const override;
    void revealProblem() override;

protected:
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    ConditionRow *addRow(const TargetCondition &condition, qsizetype at);
    void addEmptyRow(qsizetype at);
    void removeRow(ConditionRow *row);
    void moveRow(ConditionRow *row, int by);
    qsizetype indexOf(const ConditionRow *row) const;
    void handleEdit();
    void removeAll();
    void clear();
    void updateRows();
    void updateFocusProxy();
    void showHelp();

    QWidget *m_list;
    QWidget *m_tabOrderStart; //!< always hidden; the rows follow it in the tab order
    QBoxLayout *m_layout;
    QLabel *m_mixedLabel;
    QLabel *m_noResultLabel;
    QPushButton *m_addButton;
    QPushButton *m_removeAllButton; //!< shown if the targets differ
    QPushButton *m_helpButton;
    QList<ConditionRow *> m_rows; //!< owned by m_list
    std::optional<LastObservation> m_lastObservation;
    const LastObservation *m_observation = nullptr; //!< points to m_lastObservation, or null
    bool m_hadDifferences = false;                  //!< true if the loaded targets differ
    bool m_removesAllConditions = false;            //!< true if the user removes the conditions of all targets
    bool m_isEvaluated = false; //!< true once setObservation() was called; verdicts are shown if there is a result
};

// The help on the syntax of conditions, shown next to the form. docs/conditions.md is the full reference.

//! \brief The help page, generated from the table of placeholders.
class ConditionHelp : public HelpDialog
{
    Q_OBJECT

public:
    explicit ConditionHelp(QWidget *parent = nullptr);
};

} // namespace watchkeeper
