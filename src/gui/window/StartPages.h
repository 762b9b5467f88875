// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The pages shown instead of the table while the file is being read, if it is unreadable, or if there are no targets.

#include <QStackedWidget>
#include <QTimer>
#include <QWidget>

namespace watchkeeper {

//! \brief Switches between the start pages and the main content.
class StartPages : public QStackedWidget
{
    Q_OBJECT

public:
    enum class State {
        Reading,    //!< the content, which is still empty; a text if reading takes a long time
        Unreadable, //!< an error message, because targets.json is damaged and there is no backup to show
        Empty,      //!< the welcome page
        Filled
    };

    //! The page State::Reading shows its text only if reading takes longer than this.
    static constexpr std::chrono::milliseconds kReadTextDelay{500};

    explicit StartPages(QWidget *parent = nullptr);

    //! Takes ownership of the page that is shown while there are no targets.
    void setWelcome(QWidget *welcome);
    //! Takes ownership of the content.
    void setContent(QWidget *content);
    void setState(State state);

private:
    QWidget *m_content = nullptr;
    QWidget *m_welcome = nullptr;
    QWidget *m_reading;
    QWidget *m_unreadable;
    QTimer m_readTimer;
};

} // namespace watchkeeper
