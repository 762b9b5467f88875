// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The bar that goes through the past of the table.

#include "history/values/TimeSpan.h"

#include <QFrame>

class QDateTimeEdit;
class QLabel;
class QSlider;
class QToolButton;

namespace watchkeeper {

class ElidedLabel;

//! \brief Says that the window shows the past, and which moment of it; a slider, a field and steps choose another one.
//!
//! Only asks: who listens to momentWanted() finds out what was then and calls setMoment(). Times are [ms] since 1970, UTC.
class TimeTravelBar : public QFrame
{
    Q_OBJECT

public:
    explicit TimeTravelBar(QWidget *parent = nullptr);

    //! Of what there is something; empty: of nothing.
    void setSpan(const TimeSpan &span);
    //! That is shown from now on. Emits nothing.
    void setMoment(qint64 at);
    qint64 moment() const { return m_moment; }
    //! Finding out takes a while.
    void setSearching(bool searching);
    void setSteps(bool hasEarlier, bool hasLater);
    //! Puts the cursor on the slider.
    void enter();

signals:
    void momentWanted(qint64 at);
    //! The change of a target before, or after, the moment.
    void earlierWanted();
    void laterWanted();
    void nowWanted();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void showMoment();
    void showWords();
    void tint();
    void choose(qint64 at);

    TimeSpan m_span;
    qint64 m_moment = 0;
    bool m_isSearching = false;
    QLabel *m_headline;
    ElidedLabel *m_explanation;
    QSlider *m_slider;
    QDateTimeEdit *m_field;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QToolButton *m_now;
};

} // namespace watchkeeper
