// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Cards that group what belongs together, and a layout that wraps.

#include "gui/look/Colours.h"

#include <QFrame>
#include <QLayout>

#include <optional>

class QVBoxLayout;

namespace watchkeeper {

// A card with an optional heading.

//! \brief Has round corners and a thin line. Its palette has the colour of the card as the background, so its children match it.
class Card : public QFrame
{
    Q_OBJECT

public:
    //! \param title  the heading and accessible name; set an accessible name if it is empty
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    //! Returns the layout below the heading.
    QVBoxLayout *content() const { return m_content; }
    //! Tints the card in the colour of a state. Without a value, it has no tint.
    void setTint(const std::optional<MarkState> &state);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyColours();

    QVBoxLayout *m_content;
    std::optional<MarkState> m_tint;
};

// A layout that places its items side by side, on as many lines as required.

class WrapLayout : public QLayout
{
public:
    //! \param spacing  [px] between two items and between two lines
    explicit WrapLayout(const QSize &spacing, QWidget *parent = nullptr);
    ~WrapLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    //! Places the items unless `place` is false. \return the height
    int arrange(const QRect &rect, bool place) const;

    QList<QLayoutItem *> m_items;
    QSize m_spacing;
};

} // namespace watchkeeper
