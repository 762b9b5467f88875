// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The editor for the conditions of a target, with one row each.

#include "gui/settings/ConditionVerdict.h"
#include "gui/settings/FieldEditor.h"
#include "model/Result.h"

#include <QList>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace watchkeeper {

class ConditionRow;

//! \brief Rows with completion, immediate errors, and the verdict on the last result.
//!
//! For several targets, setObservation() isn't called and no verdicts are shown. If these targets differ, they keep their own conditions
//! until something is typed. From then on, all of them get the typed conditions. If all typed text is removed again, they keep their own
//! conditions.
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

protected:
    void show(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    ConditionRow *addRow(const TargetCondition &condition, qsizetype at);
    void addEmptyRow(qsizetype at);
    void removeRow(ConditionRow *row);
    void moveRow(ConditionRow *row, int by);
    qsizetype indexOf(const ConditionRow *row) const;
    void noteEdit();
    void removeAll();
    void clear();
    void update();
    void updateFocus();
    void showHelp();

    QWidget *m_list;
    QWidget *m_start; //!< always hidden; marks the position of the rows in the tab order
    QBoxLayout *m_layout;
    QLabel *m_mixed;
    QLabel *m_unseen;
    QPushButton *m_add;
    QPushButton *m_removeAll; //!< shown if the targets differ
    QPushButton *m_help;
    QList<ConditionRow *> m_rows; //!< owned by m_list
    std::optional<LastObservation> m_last;
    const LastObservation *m_seen = nullptr; //!< points to m_last, or null
    bool m_hadDifferences = false;           //!< true if the loaded targets differ
    bool m_removesAllConditions = false;     //!< true if the user removes the conditions of all targets
    bool m_isEvaluated = false; //!< true once setObservation() was called; verdicts are then shown as soon as a result exists
};

} // namespace watchkeeper
