// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The choices above a chart: what is drawn, over which span, on which scale, compared with what.

#include "gui/chart/ChartSubject.h"

#include <QWidget>

#include <optional>

class QAction;
class QActionGroup;
class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QMenu;

namespace watchkeeper {

//! \brief Signals report what a person chooses, not what is set here.
class ChartHead : public QWidget
{
    Q_OBJECT

public:
    explicit ChartHead(QWidget *parent = nullptr);

    //! What can be drawn for these targets. The current choice stays if they support it.
    void setTargets(const QList<ChartTarget> &targets);
    //! Null: there is nothing to choose from.
    const ChartSubject *subject() const;
    //! The first one drawn over time.
    void chooseFirstSubject();

    //! [ms] for a span that ends now, if it is one of the buttons; no button is checked for any other.
    void markSpan(std::optional<qint64> length);
    bool isLogarithmic() const;
    void setLogarithmic(bool on);
    //! [ms] how much earlier the span to compare with is; 0: nothing is compared.
    qint64 compare() const;
    //! Ignored if it isn't one of the choices.
    void setCompare(qint64 earlier);
    //! Enables what applies to the subject.
    void fit();

    //! The menu of the button at the end: more may be added.
    QMenu *menu() const { return m_menu; }

signals:
    void subjectChosen();
    //! [ms] up to now
    void spanSelected(qint64 length);
    void comparisonSelected();
    //! By whomever.
    void scaleChanged(bool isLogarithmic);

private:
    void build();
    void addSpanButtons(QHBoxLayout *layout);
    void fillMenu();

    QList<ChartSubject> m_subjects;
    QComboBox *m_subject;
    QButtonGroup *m_spans;
    QMenu *m_menu;
    QAction *m_logarithmic;
    QActionGroup *m_compared;
};

} // namespace watchkeeper
