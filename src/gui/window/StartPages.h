// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The pages shown in place of the table while there is none: reading, unreadable, no targets yet.

#include <QStackedWidget>
#include <QTimer>

class QAction;

namespace watchkeeper {

//! \brief A stack of these pages and the real content.
class StartPages : public QStackedWidget
{
    Q_OBJECT

public:
    enum class State {
        Reading,    //!< the content, empty; text only when it takes long
        Unreadable, //!< targets.json is damaged and there is nothing else to show
        Empty,      //!< the three choices of a first run
        Filled
    };

    //! How long reading may take before a text is shown.
    static constexpr std::chrono::milliseconds kPatience{500};

    explicit StartPages(QWidget *parent = nullptr);

    //! The three choices trigger these actions, which outlive the pages.
    void setChoices(QAction *add, QAction *addList, QAction *addSample);
    //! Takes ownership.
    void setContent(QWidget *content);
    void setState(State state);

private:
    QWidget *m_content = nullptr;
    QWidget *m_welcome = nullptr;
    QWidget *m_reading;
    QWidget *m_unreadable;
    QTimer m_patience;
};

} // namespace watchkeeper
