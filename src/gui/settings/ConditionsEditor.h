// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The conditions of a target, a row each.

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

//! \brief Rows with completion, with what is wrong while it is typed, and with their verdict on what was seen last.
//!
//! For several targets, setSeen() is not called, and there are no verdicts. Where these targets differ, nothing changes until something
//! is typed; from there on all get the same, and once all of that is gone again, they keep theirs.
class ConditionsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ConditionsEditor(const Field &field, QWidget *parent = nullptr);
    ~ConditionsEditor() override;

    //! \param result  with its evidence; null: nothing was seen yet. One that was cancelled says nothing, and changes nothing.
    //! \param history  the folder of results, for conditions on the past
    void setSeen(const Result *result, const QString &history = {});

    QJsonValue value() const override;
    QWidget *control() const override;
    bool marksProblem() const override;

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
    QWidget *m_start; //!< never seen: holds the place of the rows in the order of the tab key
    QBoxLayout *m_layout;
    QLabel *m_mixed;
    QLabel *m_unseen;
    QPushButton *m_add;
    QPushButton *m_removeAll; //!< of targets that differ
    QPushButton *m_help;
    QList<ConditionRow *> m_rows; //!< children of m_list
    std::optional<LastSeen> m_last;
    const LastSeen *m_seen = nullptr; //!< m_last, or null
    bool m_differed = false;          //!< several targets that differ were shown
    bool m_removesAll = false;        //!< of these, as the person wants it
    bool m_isHeldAgainst = false;     //!< a result, or the first that there will be
};

} // namespace watchkeeper
