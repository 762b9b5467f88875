// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Rules across the fields of kinds that send requests to a web server, beyond those of each single field. Pure, safe from any
//! thread.

#include "model/Fields.h"

#include <QUrl>

namespace watchkeeper {

//! \brief Collects the problems, by the groups of HttpFields.h, for kinds that have some of these groups.
class HttpFieldRules
{
public:
    //! \param fields  outlive this
    explicit HttpFieldRules(const Fields &fields);

    //! `url`, with one of these two schemes.
    void checkAddress(const QStringList &schemes);
    //! `headers`
    void checkHeaders();
    //! Body, form and files.
    void checkContent();
    void checkCredentials();
    void checkRoute();
    void checkLimits();
    //! What Qt's client can't do is refused where it is asked for.
    void checkClient();
    void add(const char *field, const QString &text);

    QList<FieldProblem> take() { return std::move(m_problems); }

private:
    bool has(const char *field) const;
    void checkSingleLine(const char *field);
    void checkToken();

    const Fields &m_fields;
    bool m_isFilled; //!< otherwise validated again once the placeholders are filled
    QList<FieldProblem> m_problems;
};

//! All rules, for the `http` kind.
QList<FieldProblem> httpFieldProblems(const Fields &fields);

//! The proxy set in the target; empty: none.
QUrl httpProxyField(const Fields &fields);

bool isWebAddress(const QUrl &url);

} // namespace watchkeeper
