// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows the response: status line, header fields, body, and the output and errors of a command.

#include "model/check/Observation.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QSplitter;

namespace watchkeeper {

class BodyPane;
class HeaderList;
class TextView;

//! \brief Updates live. Unchanged content keeps its scroll position and selection.
class ResponseTab : public QWidget
{
    Q_OBJECT

public:
    explicit ResponseTab(QWidget *parent = nullptr);

    //! \param address   the target's address, for the name of a saved file
    //! \param title     the heading if the response has no status line
    //! \param evidence  nullopt if it is no longer in memory
    void show(const QString &address, const QString &title, const std::optional<Evidence> &evidence);

    //! Shows a line of text above the header fields; none if empty.
    void showNote(const QString &note);

    //! Returns the view chosen for bodies and the layout of the pane, for window.ini.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildErrors();
    void showBody();
    void showFacts();
    void saveBody();
    void copyBody();
    QString bodyText() const;

    QString m_address;
    Evidence m_evidence;
    QBoxLayout *m_bar = nullptr; //!< created by buildBar()
    QLabel *m_status;
    QLabel *m_facts;
    QLabel *m_note;
    QComboBox *m_view;
    QSplitter *m_splitter;
    HeaderList *m_headers;
    BodyPane *m_body;
    QWidget *m_errorPane;
    TextView *m_errors;
};

} // namespace watchkeeper
