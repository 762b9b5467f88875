// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Small widgets shared by the sections of the details pane.

#include "gui/details/parts/FactText.h"

#include <QString>
#include <QWidget>

class QFormLayout;
class QLabel;
class QToolButton;

namespace watchkeeper {

inline constexpr int kPaneSpacing = 8; //!< [px] base unit of the spacing

//! Creates a label for external plain text that can be selected and copied. Don't set an accessible name: screen readers would read it
//! instead of the text.
QLabel *makeTextLabel(const QString &objectName);
//! Creates a less prominent label that follows the palette.
QLabel *makeMutedLabel(const QString &text);
//! Creates a heading for a group of sections.
QLabel *makeHeading(const QString &text);
//! \param icon  the name of an icon in resources/icons/actions
QToolButton *makeToolButton(const QString &icon, const QString &toolTip);

//! \brief Updates only the values that differ, which keeps a text selection in the other values.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);

signals:
    //! Emitted when the user clicks a tag.
    void tagClicked(const QString &tag);

private:
    QWidget *makeValue(const Fact &fact);

    QFormLayout *m_layout;
    QList<Fact> m_facts;
    QList<QWidget *> m_values; //!< a label or, for tags, TagChips
};

} // namespace watchkeeper
