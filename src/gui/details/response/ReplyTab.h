// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the last check sent and returned: its request and response, the certificates of the server, and the verdicts of the
//! conditions.

#include "checks/base/Expectations.h"
#include "model/check/Observation.h"

#include <QWidget>

#include <array>
#include <optional>

class QButtonGroup;
class QStackedWidget;

namespace watchkeeper {

class CertificateTab;
class ConditionsTab;
class ResponseTab;

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

} // namespace watchkeeper
