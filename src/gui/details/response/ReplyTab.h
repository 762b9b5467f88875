// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the last check sent and returned: its request and response, the certificates of the server, and the verdicts of
//! the conditions.

#include "checks/base/Expectations.h"
#include "model/check/Observation.h"

#include <QWidget>

#include <array>
#include <optional>

class QBoxLayout;
class QButtonGroup;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace watchkeeper {

class BodyPane;
class CertificateTab;
class ConditionsTab;
class HeaderList;
class ResponseTab;
class TextView;

//! \brief Shows one section at a time. Buttons choose it if there are several.
class ReplyTab : public QWidget
{
    Q_OBJECT

public:
    //! Stored in window.ini, so the numbers must not change.
    enum Section { Response, Certificate, Conditions, Request, SectionCount };

    //! What the sections show.
    struct Content
    {
        QString address;                  //!< of the target, for the name of a saved file
        QString title;                    //!< the heading if the response has no status line
        std::optional<Evidence> evidence; //!< nullopt if it is no longer in memory
        QList<EvaluatedCondition> conditions;
    };

    explicit ReplyTab(QWidget *parent = nullptr);

    void show(const Content &content);
    void choose(Section section);
    Section section() const;

    //! Returns the chosen section and the layout of the response, for window.ini.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);
    //! Restores the layout of the response alone, which earlier versions stored.
    void restoreResponse(const QByteArray &state);

private:
    QWidget *buildButtons();
    void showChosen();

    QWidget *m_bar = nullptr;
    QButtonGroup *m_buttons;
    QStackedWidget *m_pages;
    ResponseTab *m_response;
    CertificateTab *m_certificate;
    ConditionsTab *m_conditions;
    ResponseTab *m_request;      //!< shows the request like a response
    Section m_chosen = Response; //!< chosen by the user; shown if it applies
    std::array<bool, SectionCount> m_applies{};
};

//! \brief Shows the response: status line, header fields, body, and the output and errors of a command. Updates live. Unchanged
//! content keeps its scroll position and selection.
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
