// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Below the table: why a target is as it is.

#include "model/Result.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;

namespace watchkeeper {

class PhasesBar;
class ResultRow;
class ResultsModel;

//! \brief Answers in this order: what is wrong, since when, what was seen, where the time went. Follows its target live.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    //! \param model  outlives the pane
    explicit DetailsPane(ResultsModel *model, QWidget *parent = nullptr);

    //! Null shows what the pane is for.
    void showTarget(const TargetId &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildFacts();
    void refresh();
    void refreshAge();
    void showNothing();
    void showRow(const ResultRow &row);
    void showFacts(const ResultRow &row);
    void showText(const ResultRow &row);
    void addFact(const QString &label, const QString &value);

    //! What the pane shows of a row: the same again needs no work, and one burst tells of many rows.
    struct Shown
    {
        Target target;
        std::optional<quint64> sequence;
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    ResultsModel *m_model;
    TargetId m_id;
    std::optional<Shown> m_shown;
    QLabel *m_mark;
    QLabel *m_name;
    QLabel *m_message;
    QLabel *m_age;
    QWidget *m_facts;
    QFormLayout *m_factLayout;
    PhasesBar *m_phases;
    QPlainTextEdit *m_text;
    QScrollArea *m_scroll;
    QTimer m_ageTimer;
};

} // namespace watchkeeper
