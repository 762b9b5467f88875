// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The bar for moving the table through history.

#include "history/values/TimeSpan.h"

#include <QFrame>

class QDateTimeEdit;
class QLabel;
class QSlider;
class QToolButton;

namespace watchkeeper {

class ElidedLabel;

//! \brief Says that the window shows history, and which moment; a slider, a field and steps choose another one.
//!
//! It only asks: the receiver of momentWanted() reads the state at that time and calls setMoment(). Times are [ms] since 1970, UTC.
class TimeTravelBar : public QFrame
{
    Q_OBJECT

public:
    explicit TimeTravelBar(QWidget *parent = nullptr);

    //! The span with stored results; empty if there are none.
    void setSpan(const TimeSpan &span);
    //! Shows this moment from now on. Emits nothing.
    void setMoment(qint64 at);
    qint64 moment() const { return m_moment; }
    //! Reading takes a while.
    void setSearching(bool searching);
    void setSteps(bool hasEarlier, bool hasLater);
    //! Moves the focus to the slider.
    void enter();

signals:
    void momentWanted(qint64 at);
    //! The change of a target before or after the moment.
    void earlierRequested();
    void laterRequested();
    void nowRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void showMoment();
    void showLabels();
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
