// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The conditions of a target, one per row.

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

//! \brief Rows with completion, with errors shown while typing, and with their verdict on the last result.
//!
//! For several targets, setObservation() isn't called, and there are no verdicts. If these targets differ, nothing changes until something is
//! typed; from then on all get the same conditions, and if everything typed is removed again, they keep theirs.
class ConditionsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ConditionsEditor(const Field &field, QWidget *parent = nullptr);
    ~ConditionsEditor() override;

    //! \param result  with its evidence; null: none yet. A cancelled result contains no information, and changes nothing.
    //! \param history  the folder of results, for conditions on history
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
    QWidget *m_start; //!< never visible: marks the position of the rows in the tab order
    QBoxLayout *m_layout;
    QLabel *m_mixed;
    QLabel *m_unseen;
    QPushButton *m_add;
    QPushButton *m_removeAll; //!< for targets that differ
    QPushButton *m_help;
    QList<ConditionRow *> m_rows; //!< children of m_list
    std::optional<LastObservation> m_last;
    const LastObservation *m_seen = nullptr; //!< m_last, or null
    bool m_hadDifferences = false;           //!< several targets that differ were loaded
    bool m_removesAllConditions = false;     //!< the user removes the conditions of all of these
    bool m_isEvaluated = false;              //!< against a result, or the first one to come
};

} // namespace watchkeeper
