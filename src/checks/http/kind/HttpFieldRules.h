// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Validation rules that involve several fields, for kinds that send requests to a web server. Pure, safe to call from any thread.

#include "model/field/Fields.h"

#include <QUrl>

namespace watchkeeper {

//! \brief Collects the problems of fields, separately for each group in HttpFields.h, because some kinds don't have all groups.
class HttpFieldRules
{
public:
    //! \param fields  must outlive this object
    explicit HttpFieldRules(const Fields &fields);

    //! Checks `url`, which must have one of two schemes.
    void checkAddress(const QStringList &schemes);
    //! Checks `headers`.
    void checkHeaders();
    //! Checks the body, form and files.
    void checkContent();
    void checkCredentials();
    void checkClientCertificate();
    //! Reports a way of logging in that Qt's client doesn't support.
    void checkClientLogin();
    void checkRoute();
    void checkLimits();
    //! Reports settings that Qt's client doesn't support.
    void checkClient();
    void add(const char *field, const QString &text);

    QList<FieldProblem> take() { return std::move(m_problems); }

private:
    bool has(const char *field) const;
    void checkSingleLine(const char *field);
    void checkToken();
    void refuseWithQt(const char *field, const QString &reason);

    const Fields &m_fields;
    bool m_isFilled; //!< false if fields contain placeholders, which are validated again after expansion
    QList<FieldProblem> m_problems;
};

//! Applies all rules, for the `http` kind.
QList<FieldProblem> httpFieldProblems(const Fields &fields);

//! Applies the rules for httpLoginFields().
QList<FieldProblem> httpLoginProblems(const Fields &fields);

//! Returns the proxy set in the target; empty if there is none.
QUrl httpProxyField(const Fields &fields);

bool isWebAddress(const QUrl &url);

} // namespace watchkeeper
