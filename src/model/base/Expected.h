// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A value or an error. `std::expected` will replace it once C++23 is available everywhere.

#include <optional>
#include <utility>
#include <variant>

namespace watchkeeper {

//! Marks a returned value as the error of an Expected, like `std::unexpected`.
template<typename E>
class Unexpected
{
public:
    explicit Unexpected(E error)
        : m_error(std::move(error))
    {
    }
    E &&take() { return std::move(m_error); }

private:
    E m_error;
};

//! \brief Contains either a value of type T or an error of type E. An error is an external failure, never a bug in the program.
template<typename T, typename E>
class [[nodiscard]] Expected
{
public:
    Expected(T value) // NOLINT(google-explicit-constructor): `return value;` is the point of the class
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Expected(Unexpected<E> error) // NOLINT(google-explicit-constructor)
        : m_content(std::in_place_index<1>, error.take())
    {
    }

    bool hasValue() const { return m_content.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    //! Requires hasValue().
    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }

    //! Requires !hasValue().
    const E &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, E> m_content;
};

} // namespace watchkeeper
